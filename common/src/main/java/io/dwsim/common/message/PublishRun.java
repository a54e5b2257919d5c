package io.dwsim.common.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.dwsim.common.experiment.Experiment;
import java.util.Map;

/**
 * Check, index and make visible a fully loaded run.
 *
 * @param rowCounts rows each table must have
 * @param attempt how often this was asked for, from 1
 * @param epoch how often the run was resumed; what was said in an earlier one is void
 */
public record PublishRun(
        long runId,
        Experiment experiment,
        Map<String, Long> rowCounts,
        int attempt,
        @JsonSetter(nulls = Nulls.AS_EMPTY) int epoch)
        implements Command {}
