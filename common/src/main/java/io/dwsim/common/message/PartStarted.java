package io.dwsim.common.message;

/**
 * A worker took up a part; sent again as a beat while a long part goes on.
 *
 * @param worker name of the worker process
 */
public record PartStarted(long runId, String table, int part, PartStage stage, String worker, int attempt)
        implements Event {}
