package io.dwsim.common.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.dwsim.common.experiment.Experiment;
import java.util.Map;

/**
 * Compute one part and write it to the lake.
 *
 * @param experiment the slice of the definition the table depends on
 * @param engineVersion the engine that must compute it; another one refuses
 * @param rowCounts rows of every table of the slice in this run
 * @param part number of the part within its table, from 0
 * @param firstRow first row of the part, from 0
 * @param rows rows of the part
 * @param attempt how often this part was asked for, from 1
 * @param epoch how often the run was resumed
 */
public record GeneratePart(
        long runId,
        Experiment experiment,
        long seed,
        String engineVersion,
        Map<String, Long> rowCounts,
        String table,
        int part,
        long firstRow,
        long rows,
        int attempt,
        @JsonSetter(nulls = Nulls.AS_EMPTY) int epoch)
        implements Command {}
