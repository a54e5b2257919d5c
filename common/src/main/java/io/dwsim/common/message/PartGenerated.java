package io.dwsim.common.message;

/**
 * A part lies in the lake, whole.
 *
 * @param bytes size of the object
 * @param sha256 of the object's bytes, 64 hex digits
 * @param fingerprint content fingerprint of the rows, 32 hex digits
 */
public record PartGenerated(
        long runId,
        String table,
        int part,
        long rows,
        long bytes,
        String sha256,
        String fingerprint,
        String objectKey,
        int attempt)
        implements Event {}
