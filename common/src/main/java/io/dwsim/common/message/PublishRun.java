package io.dwsim.common.message;

import io.dwsim.common.experiment.Experiment;
import java.util.Map;

/**
 * Check, index and make visible a fully loaded run.
 *
 * @param rowCounts rows each table must have
 * @param attempt how often this was asked for, from 1
 */
public record PublishRun(long runId, Experiment experiment, Map<String, Long> rowCounts, int attempt)
        implements Command {}
