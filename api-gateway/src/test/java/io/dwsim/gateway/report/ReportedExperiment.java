package io.dwsim.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.WorkerlessGateway;
import io.dwsim.gateway.run.CompletedRuns;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** An experiment with columns of every kind whose rows the engine has made and published. */
abstract class ReportedExperiment extends WorkerlessGateway {

    private static final String DEFINITION = """
            name: %s
            tables:
              - name: Customer
                target_rows: 4000
                primary_key: [id]
                columns:
                  - {name: id, data_type: BIGINT}
                  - {name: email, data_type: VARCHAR, varchar_length: 60, faker_rule: email, is_unique: true}
                  - {name: segment, data_type: VARCHAR, values: [{value: gold, weight: 1}, {value: "lead, \\"'", weight: 9}]}
                  - {name: grade, data_type: SMALLINT, values: [1, 2, 3]}
                  - {name: age, data_type: INT, min_value: 18, max_value: 90}
                  - {name: score, data_type: FLOAT, distribution: {type: normal, parameters: {mean: 50, stddev: 10}}}
                  - {name: ratio, data_type: REAL, min_value: 0, max_value: 1}
                  - {name: balance, data_type: DECIMAL, precision: 12, scale: 2, min_value: -100, max_value: 5000.5}
                  - {name: wealth, data_type: DECIMAL, precision: 30, scale: 4, distribution: {type: lognormal, parameters: {mean: 3, stddev: 1}}}
                  - {name: visits, data_type: INT, min_value: 0, distribution: {type: exponential, parameters: {lambda: 0.1}}}
                  - {name: rank_no, data_type: INT, min_value: 1, max_value: 500, distribution: {type: zipf, parameters: {exponent: 1.2}}}
                  - {name: signup, data_type: DATE, date_start: 2020-01-01, date_end: 2023-12-31}
                  - {name: seen, data_type: TIMESTAMPTZ, required: false, null_ratio: 0.3}
                  - {name: wakes, data_type: TIME}
                  - {name: nick, data_type: VARCHAR, varchar_length: 12, faker_rule: first_name, required: false}
                  - {name: active, data_type: BOOLEAN}
                  - {name: token, data_type: UUID, is_unique: true, required: false, null_ratio: 0.2}
                  - {name: profile, data_type: JSON}
                  - {name: code, data_type: CHAR, varchar_length: 6, pattern: "[A-Z]{2}[0-9]{2}"}
                  - {name: doubled, data_type: INT, expression: "age * 2"}
                  - name: referrer
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id, nullable: true}
              - name: line
                primary_key: [customer_id, line_no]
                columns:
                  - name: customer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id, per_parent: {min: 1, max: 3}}
                  - {name: line_no, data_type: INT}
              - name: parcel
                target_rows: 6000
                columns:
                  - {name: c, data_type: BIGINT}
                  - {name: l, data_type: INT}
                  - name: customer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id}
                  - name: payer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id, nullable: true, skew: 1.1}
                foreign_keys:
                  - {columns: [c, l], references_table: line, references_columns: [customer_id, line_no]}
              - name: day_pass
                target_rows: 3000
                composite_keys: [[customer_id, valid_on]]
                columns:
                  - name: customer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id}
                  - {name: valid_on, data_type: DATE}
              - name: nothing
                target_rows: 0
                columns:
                  - {name: a, data_type: INT, min_value: 5}
                  - name: customer_id
                    data_type: BIGINT
                    foreign_key: {references_table: Customer, references_column: id}
            """;

    private static int experiments;

    @BeforeAll
    static void start(@TempDir Path directory) {
        startGateway(directory);
    }

    record Published(String experiment, long run) {

        String path() {
            return "/api/experiments/" + experiment + "/runs/" + run + "/report";
        }
    }

    static Published published() throws Exception {
        String name = "r" + ++experiments;
        HttpResponse<String> created = gateway.post("/api/experiments", "application/yaml", DEFINITION.formatted(name));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        long run = CompletedRuns.complete(gateway, name, DwsimJson.mapper().readTree("{\"seed\": 7}"));
        CompletedRuns.publish(gateway, name, run);
        return new Published(name, run);
    }

    static void execute(String... statements) throws SQLException {
        try (Connection connection = gateway.warehouse();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
