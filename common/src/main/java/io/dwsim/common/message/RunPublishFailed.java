package io.dwsim.common.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * The run could not be published; the data of before is live and untouched.
 *
 * @param epoch that of the command
 */
public record RunPublishFailed(
        long runId,
        Failure failure,
        int attempt,
        @JsonSetter(nulls = Nulls.AS_EMPTY) int epoch) implements Event {}
