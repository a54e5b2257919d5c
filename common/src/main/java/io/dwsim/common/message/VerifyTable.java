package io.dwsim.common.message;

import io.dwsim.common.experiment.Experiment;

/**
 * Compare the rows of a table in the warehouse with what was recorded, if they are those of the verified run.
 *
 * @param runId the run that verifies
 * @param verifiedRunId the run whose rows are expected
 * @param experiment a slice of the definition with the table
 * @param rows how many the table must have
 * @param fingerprint recorded content fingerprint of all rows of the table, 32 hex digits
 * @param attempt how often this was asked for, from 1
 */
public record VerifyTable(
        long runId, long verifiedRunId, Experiment experiment, String table, long rows, String fingerprint, int attempt)
        implements Command {}
