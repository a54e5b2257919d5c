package io.dwsim.common.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * The run is over; workers drop what they do for it.
 *
 * @param epoch how often the run was resumed; work for one that was resumed since goes on
 */
public record RunAborted(
        long runId, @JsonSetter(nulls = Nulls.AS_EMPTY) int epoch) implements Event {}
