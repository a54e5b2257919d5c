package io.dwsim.common.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * Drop what a run has staged and let nothing of it in any more.
 *
 * @param epoch how often the run was resumed; one that was resumed since is left alone
 */
public record DiscardRun(
        long runId,
        String experimentName,
        @JsonSetter(nulls = Nulls.AS_EMPTY) int epoch) implements Command {}
