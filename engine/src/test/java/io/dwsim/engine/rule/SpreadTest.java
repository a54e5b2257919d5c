package io.dwsim.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.CellValue;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.TableGenerator;
import io.dwsim.engine.distribution.Statistics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said of how values are spread, beside the values. */
class SpreadTest {

    private static final int ROWS = 200_000;
    private static final int PIECES = 20;

    private static final Experiment EXPERIMENT = ExperimentReader.fromYaml("""
                    name: spread
                    tables:
                      - name: t
                        target_rows: 200000
                        columns:
                          - {name: a, data_type: INT}
                          - {name: b, data_type: SMALLINT, min_value: -3, max_value: 3}
                          - {name: c, data_type: BIGINT, min_value: -9223372036854775808, max_value: 9223372036854775807}
                          - {name: d, data_type: DECIMAL, precision: 6, scale: 2, min_value: -1.5, max_value: 1}
                          - {name: e, data_type: DECIMAL, precision: 38, scale: 6}
                          - {name: f, data_type: FLOAT, min_value: -1.0e+300, max_value: 1.0e+300}
                          - {name: g, data_type: REAL}
                          - {name: h, data_type: DATE}
                          - {name: i, data_type: TIMESTAMP}
                          - {name: j, data_type: TIMESTAMPTZ, date_start: 2024-01-01, date_end: 2024-01-01}
                          - {name: k, data_type: TIME}
                          - {name: l, data_type: INT, distribution: {type: normal, parameters: {mean: 3, stddev: 2}}}
                          - {name: m, data_type: INT, min_value: 0, max_value: 5, distribution: {type: normal, parameters: {mean: 3, stddev: 2}}}
                          - {name: n, data_type: DECIMAL, precision: 8, scale: 1, distribution: {type: normal, parameters: {mean: 3, stddev: 2}}}
                          - {name: o, data_type: DECIMAL, precision: 30, scale: 1, distribution: {type: lognormal, parameters: {mean: 0, stddev: 1}}}
                          - {name: p, data_type: FLOAT, distribution: {type: exponential, parameters: {lambda: 0.2}}}
                          - {name: q, data_type: FLOAT, min_value: 0, max_value: 1, distribution: {type: normal, parameters: {mean: 0.5, stddev: 1}}}
                          - {name: r, data_type: INT, min_value: 1, max_value: 30, distribution: {type: beta, parameters: {alpha: 0.5, beta: 2}}}
                          - {name: s, data_type: FLOAT, min_value: 0, max_value: 10, distribution: {type: zipf, parameters: {exponent: 1.1, n: 50}}}
                          - {name: u, data_type: BIGINT, min_value: 5, distribution: {type: zipf, parameters: {exponent: 1}}}
                          - {name: v, data_type: DECIMAL, precision: 12, scale: 3, min_value: 0, max_value: 10, distribution: {type: beta, parameters: {alpha: 2, beta: 3}}}
                    """).orThrow();

    @Test
    void valuesLieBetweenTheCutsAsOftenAsIsSaid() {
        Table table = EXPERIMENT.requireTable("t");
        TableGenerator generator = TableGenerator.compile(EXPERIMENT, "t", 11, Map.of());
        ColumnBatch batch = generator.newBatch(ROWS);
        generator.generate(0, ROWS, batch);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            Spread spread = Spread.of(column).orElseThrow();
            List<Cut> cuts = spread.cuts(PIECES);
            assertThat(cuts).as(column.name()).isNotEmpty();
            long[] counts = new long[cuts.size() + 1];
            for (int row = 0; row < ROWS; row++) {
                BigDecimal value = units(Objects.requireNonNull(CellValue.of(column, batch.column(i), row)));
                assertThat(value.compareTo(spread.least()) >= 0 && value.compareTo(spread.greatest()) <= 0)
                        .as("%s: %s", column.name(), value)
                        .isTrue();
                int place = 0;
                while (place < cuts.size() && value.compareTo(cuts.get(place).below()) >= 0) {
                    place++;
                }
                counts[place]++;
            }
            assertThat(chance(cuts, counts)).as("%s: %s", column.name(), cuts).isGreaterThan(1e-4);
        }
    }

    private static double chance(List<Cut> cuts, long[] counts) {
        double statistic = 0;
        double before = 0;
        for (int i = 0; i < counts.length; i++) {
            double upTo = i < cuts.size() ? cuts.get(i).probability() : 1;
            double expected = (upTo - before) * ROWS;
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
            before = upTo;
        }
        return Statistics.chiSquareTail(statistic, counts.length - 1L);
    }

    private static BigDecimal units(Object value) {
        if (value instanceof LocalDate day) {
            return BigDecimal.valueOf(day.toEpochDay());
        }
        if (value instanceof LocalTime time) {
            return BigDecimal.valueOf(time.toNanoOfDay() / 1_000);
        }
        if (value instanceof OffsetDateTime moment) {
            return units(moment.toLocalDateTime());
        }
        if (value instanceof LocalDateTime moment) {
            Duration since = Duration.between(LocalDate.EPOCH.atStartOfDay(), moment);
            return BigDecimal.valueOf(since.toNanos() / 1_000);
        }
        return value instanceof Double || value instanceof Float
                ? new BigDecimal(((Number) value).doubleValue())
                : new BigDecimal(value.toString());
    }

    @Test
    void aColumnWhoseValuesComeFromElsewhereHasNone() {
        Table table = ExperimentReader.fromYaml("""
                        name: none
                        tables:
                          - name: t
                            target_rows: 1
                            columns:
                              - {name: a, data_type: INT, values: [1, 2]}
                              - {name: b, data_type: INT, expression: "a + 1"}
                              - {name: c, data_type: VARCHAR}
                              - {name: d, data_type: FLOAT, faker_rule: latitude}
                        """).orThrow().requireTable("t");
        assertThat(table.columns()).allMatch(column -> Spread.of(column).isEmpty());
    }
}
