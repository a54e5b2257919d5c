package io.dwsim.common.message;

import io.dwsim.common.failure.StorableText;

/**
 * A part was compared with what was recorded about it.
 *
 * @param detail what was found, for a person; empty when there is nothing to say
 */
public record PartVerified(long runId, String table, int part, Verdict verdict, String detail, int attempt)
        implements Event {

    static final int LONGEST_DETAIL = 2_000;

    public PartVerified {
        detail = StorableText.of(detail, LONGEST_DETAIL);
    }
}
