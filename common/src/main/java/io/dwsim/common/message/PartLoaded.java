package io.dwsim.common.message;

/** The rows of a part are in the staging table, and the ledger says so. */
public record PartLoaded(long runId, String table, int part, long rows, int attempt) implements Event {}
