package io.dwsim.common.message;

/** A worker gave a part up; whether another attempt can help is a property of the failure's code. */
public record PartGenerationFailed(long runId, String table, int part, Failure failure, int attempt) implements Event {}
