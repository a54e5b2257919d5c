package io.dwsim.common.message;

import io.dwsim.common.experiment.Experiment;
import java.util.Map;

/**
 * Compute the values of a part again and compare them, and its object in the lake, with what was recorded; write the
 * object again when it is missing or damaged.
 *
 * @param runId the run that verifies
 * @param verifiedRunId the run whose part it is
 * @param experiment the slice of the definition the table depends on
 * @param engineVersion the engine that computed it; another one refuses
 * @param rowCounts rows of every table of the slice in the verified run
 * @param part number of the part within its table, from 0
 * @param firstRow first row of the part, from 0
 * @param rows rows of the part
 * @param bytes recorded size of the object
 * @param sha256 recorded of the object's bytes, 64 hex digits
 * @param fingerprint recorded content fingerprint of the rows, 32 hex digits
 * @param attempt how often this was asked for, from 1
 */
public record VerifyPart(
        long runId,
        long verifiedRunId,
        Experiment experiment,
        long seed,
        String engineVersion,
        Map<String, Long> rowCounts,
        String table,
        int part,
        long firstRow,
        long rows,
        String objectKey,
        long bytes,
        String sha256,
        String fingerprint,
        int attempt)
        implements Command {}
