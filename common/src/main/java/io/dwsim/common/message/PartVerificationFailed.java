package io.dwsim.common.message;

/**
 * A worker could not find out how a part compares with what was recorded, which says nothing about the part; whether
 * another attempt can help is a property of the failure's code.
 */
public record PartVerificationFailed(long runId, String table, int part, Failure failure, int attempt)
        implements Event {}
