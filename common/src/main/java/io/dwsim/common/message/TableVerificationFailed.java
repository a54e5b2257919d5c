package io.dwsim.common.message;

/**
 * A worker could not find out how a table of the warehouse compares with what was recorded, which says nothing about the
 * table; whether another attempt can help is a property of the failure's code.
 */
public record TableVerificationFailed(long runId, String table, Failure failure, int attempt) implements Event {}
