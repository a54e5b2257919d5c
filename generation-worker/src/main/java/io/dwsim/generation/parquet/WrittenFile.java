package io.dwsim.generation.parquet;

/**
 * What lies in a finished file.
 *
 * @param rows rows written
 * @param bytes size of the file
 * @param sha256 of its bytes, 64 hex digits
 */
public record WrittenFile(long rows, long bytes, String sha256) {}
