package io.dwsim.common.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * A worker gave a load up; whether another attempt can help is a property of the failure's code.
 *
 * @param epoch that of the command
 */
public record PartLoadFailed(
        long runId,
        String table,
        int part,
        Failure failure,
        int attempt,
        @JsonSetter(nulls = Nulls.AS_EMPTY) int epoch) implements Event {}
