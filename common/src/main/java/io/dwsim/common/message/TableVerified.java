package io.dwsim.common.message;

import io.dwsim.common.failure.StorableText;

/**
 * The rows of a table in the warehouse were compared with what was recorded about them.
 *
 * @param detail what was found, for a person; empty when there is nothing to say
 */
public record TableVerified(long runId, String table, Verdict verdict, String detail, int attempt) implements Event {

    public TableVerified {
        detail = StorableText.of(detail, PartVerified.LONGEST_DETAIL);
    }
}
