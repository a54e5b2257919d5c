package io.dwsim.common.message;

/** Drop what a run has staged and let nothing of it in any more. */
public record DiscardRun(long runId, String experimentName) implements Command {}
