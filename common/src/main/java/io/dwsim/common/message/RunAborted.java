package io.dwsim.common.message;

/** The run is over; workers drop what they do for it. */
public record RunAborted(long runId) implements Event {}
