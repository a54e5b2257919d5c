package io.dwsim.generation;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.engine.EngineVersion;
import java.util.Map;

/** An experiment with a column of every type, required and nullable. */
public final class SampleExperiment {

    public static final long ROWS = 5_000;
    public static final long SEED = -42;
    public static final String TABLE = "visits";

    private static final String DEFINITION = """
            name: clinic
            tables:
              - name: patients
                target_rows: 100
                primary_key: [id]
                columns:
                  - {name: id, data_type: INT, is_unique: true}
              - name: visits
                target_rows: 5000
                primary_key: [visit_id]
                columns:
                  - {name: visit_id, data_type: BIGINT, is_unique: true}
                  - {name: patient_id, data_type: INT, foreign_key: {references_table: patients, references_column: id}}
                  - {name: score, data_type: INT, required: false, min_value: -5, max_value: 2000000000}
                  - {name: distance, data_type: FLOAT}
                  - {name: Cost, data_type: FLOAT, required: false, null_ratio: 0.5}
                  - {name: urgent, data_type: BOOLEAN}
                  - {name: paid, data_type: BOOLEAN, required: false}
                  - {name: doctor, data_type: VARCHAR, varchar_length: 40, faker_rule: first_name}
                  - {name: remark, data_type: VARCHAR, varchar_length: 200, required: false}
                  - {name: seen_on, data_type: DATE, date_start: 1960-01-01, date_end: 2030-12-31}
                  - {name: next_on, data_type: DATE, required: false}
            """;

    private SampleExperiment() {}

    public static Experiment experiment() {
        return ExperimentReader.fromYaml(DEFINITION).orThrow();
    }

    public static Map<String, Long> rowCounts() {
        return Map.of("patients", 100L, TABLE, ROWS);
    }

    /** The command for the first rows of the table as part 0. */
    public static GeneratePart command(long runId, long rows) {
        return command(runId, 0, 0, rows);
    }

    public static GeneratePart command(long runId, int part, long firstRow, long rows) {
        return command(runId, EngineVersion.CURRENT, part, firstRow, rows);
    }

    public static GeneratePart command(long runId, String engineVersion, int part, long firstRow, long rows) {
        return new GeneratePart(
                runId, experiment(), SEED, engineVersion, rowCounts(), TABLE, part, firstRow, rows, 1, 0);
    }
}
