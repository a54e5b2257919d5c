package io.dwsim.common.message;

/** A worker gave a load up; whether another attempt can help is a property of the failure's code. */
public record PartLoadFailed(long runId, String table, int part, Failure failure, int attempt) implements Event {}
