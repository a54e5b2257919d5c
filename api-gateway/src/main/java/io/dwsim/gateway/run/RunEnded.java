package io.dwsim.gateway.run;

/** A run has ended, well or not, or has changed after that. */
public record RunEnded(long runId) {}
