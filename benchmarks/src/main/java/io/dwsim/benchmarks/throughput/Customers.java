package io.dwsim.benchmarks.throughput;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.Table;

/** The table all figures are about: eight columns, names, unique email, city, ranges, dates, primary key. */
public final class Customers {

    private static final String DEFINITION = """
            name: %s
            tables:
              - name: customers
                target_rows: %d
                primary_key: [customer_id]
                columns:
                  - {name: customer_id, data_type: BIGINT, is_unique: true}
                  - {name: first_name, data_type: VARCHAR, varchar_length: 60, faker_rule: first_name}
                  - {name: last_name, data_type: VARCHAR, varchar_length: 60, faker_rule: last_name}
                  - {name: email, data_type: VARCHAR, varchar_length: 120, is_unique: true, faker_rule: email}
                  - {name: city, data_type: VARCHAR, varchar_length: 80, faker_rule: city}
                  - {name: age, data_type: INT, min_value: 18, max_value: 90}
                  - {name: balance, data_type: FLOAT, min_value: -500, max_value: 10000}
                  - {name: signup_date, data_type: DATE, date_start: "2020-01-01", date_end: "2023-12-31"}
            """;

    /** Named {@code benchmark}. */
    public static final Experiment EXPERIMENT =
            ExperimentReader.fromYaml(yaml("benchmark", 1)).orThrow();

    static final Table TABLE = EXPERIMENT.requireTable("customers");

    private Customers() {}

    /** An experiment with the table. */
    public static String yaml(String experiment, long rows) {
        return DEFINITION.formatted(experiment, rows);
    }
}
