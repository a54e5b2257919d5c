package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;

/** Dates and moments come after others of their row, and amounts are the product of others. */
class DerivedNumbersTest {

    @Example
    void whatIsLaterIsNeverEarlierWhateverItsType() {
        for (List<Object> row : rows(3_000, """
                {name: a, data_type: TIMESTAMP, date_start: 2024-01-01, date_end: 2024-12-31},
                {name: b, data_type: DATE, derived_from: [a]},
                {name: c, data_type: TIMESTAMPTZ, derived_from: [b]},
                {name: d, data_type: TIMESTAMP, derived_from: [a, c]},
                {name: e, data_type: DATE, derived_from: [b]}""")) {
            LocalDateTime a = (LocalDateTime) row.get(0);
            LocalDate b = (LocalDate) row.get(1);
            LocalDateTime c = ((OffsetDateTime) row.get(2)).toLocalDateTime();
            LocalDateTime d = (LocalDateTime) row.get(3);
            assertThat(b.atStartOfDay()).isAfterOrEqualTo(a).isBeforeOrEqualTo(a.plusDays(91));
            assertThat(c)
                    .isAfterOrEqualTo(b.atStartOfDay())
                    .isBeforeOrEqualTo(b.atStartOfDay().plusDays(90));
            assertThat(d).isAfterOrEqualTo(a).isAfterOrEqualTo(c).isBeforeOrEqualTo(c.plusDays(90));
            assertThat((LocalDate) row.get(4)).isBetween(b, b.plusDays(90));
        }
    }

    @Example
    void mostGapsAreShort() {
        List<Long> gaps = new ArrayList<>();
        for (List<Object> row : rows(4_000, """
                {name: a, data_type: DATE, date_end: 2024-12-31}, {name: b, data_type: DATE, derived_from: [a]}""")) {
            gaps.add(ChronoUnit.DAYS.between((LocalDate) row.get(0), (LocalDate) row.get(1)));
        }

        assertThat(gaps.stream().filter(gap -> gap <= 12).count()).isBetween(1_900L, 2_300L);
        assertThat(gaps.stream().filter(gap -> gap > 80)).isNotEmpty();
    }

    @Example
    void theOwnRangeHoldsUnlessTheSourceIsBeyondIt() {
        for (List<Object> row : rows(2_000, """
                {name: a, data_type: DATE, date_start: 2024-01-01, date_end: 2024-12-31},
                {name: b, data_type: DATE, date_start: 2024-03-01, date_end: 2024-10-31, derived_from: [a]},
                {name: c, data_type: DATE, date_end: 9999-12-31, date_start: 9999-12-01},
                {name: d, data_type: TIMESTAMP, derived_from: [c]}""")) {
            LocalDate a = (LocalDate) row.get(0);
            LocalDate b = (LocalDate) row.get(1);
            assertThat(b).isAfterOrEqualTo(a).isAfterOrEqualTo("2024-03-01");
            if (!a.isAfter(LocalDate.parse("2024-10-31"))) {
                assertThat(b).isBeforeOrEqualTo("2024-10-31");
            }
            assertThat((LocalDateTime) row.get(3))
                    .isAfterOrEqualTo(((LocalDate) row.get(2)).atStartOfDay())
                    .isBefore(LocalDateTime.of(9999, 12, 31, 23, 59, 59).plusSeconds(1));
        }
    }

    @Example
    void whereAllSourcesAreNullTheDateHasItsOwnRange() {
        String a = "{name: a, data_type: DATE, required: false, null_ratio: 0.5}, ";
        List<List<Object>> derived = rows(1_000, a + "{name: b, data_type: DATE, derived_from: [a]}");
        List<List<Object>> own = rows(1_000, a + "{name: b, data_type: DATE}");

        assertThat(derived).extracting(row -> row.get(0)).containsNull();
        for (int row = 0; row < 1_000; row++) {
            if (derived.get(row).get(0) == null) {
                assertThat(derived.get(row)).isEqualTo(own.get(row));
            }
        }
    }

    @Example
    void productsAreExactAndRoundedOnce() {
        for (List<Object> row : rows(2_000, """
                {name: q, data_type: INT, min_value: -5, max_value: 500},
                {name: p, data_type: DECIMAL, precision: 12, scale: 4, min_value: 0, max_value: 1000},
                {name: f, data_type: FLOAT, min_value: 0, max_value: 2},
                {name: exact, data_type: DECIMAL, precision: 18, scale: 4, derived_from: [q, p]},
                {name: rounded, data_type: DECIMAL, precision: 10, scale: 1, derived_from: [q, p]},
                {name: wide, data_type: DECIMAL, precision: 38, scale: 20, derived_from: [q, p, f]},
                {name: number, data_type: FLOAT, derived_from: [q, p]},
                {name: small, data_type: REAL, derived_from: [q, f]},
                {name: whole, data_type: BIGINT, derived_from: [q, p]}""")) {
            BigDecimal q = BigDecimal.valueOf((Integer) row.get(0));
            BigDecimal p = (BigDecimal) row.get(1);
            BigDecimal f = new BigDecimal((Double) row.get(2));
            assertThat(row.get(3)).isEqualTo(q.multiply(p));
            assertThat(row.get(4)).isEqualTo(q.multiply(p).setScale(1, RoundingMode.HALF_UP));
            assertThat(row.get(5)).isEqualTo(q.multiply(p).multiply(f).setScale(20, RoundingMode.HALF_UP));
            assertThat((Double) row.get(6)).isEqualTo(q.doubleValue() * p.doubleValue());
            assertThat((Float) row.get(7)).isEqualTo((float) (q.doubleValue() * (Double) row.get(2)));
            assertThat(row.get(8))
                    .isEqualTo(q.multiply(p).setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
    }

    @Example
    void aProductWithNullIsNullWhereItMayBe() {
        String factors = """
                {name: q, data_type: INT, required: false, null_ratio: 0.3}, {name: p, data_type: INT, max_value: 99}""";
        int nulls = 0;
        for (List<Object> row : rows(1_000, factors + """
                , {name: maybe, data_type: BIGINT, required: false, null_ratio: 0, derived_from: [q, p]},
                {name: always, data_type: BIGINT, derived_from: [q, p]}""")) {
            nulls += row.get(0) == null ? 1 : 0;
            assertThat(row.get(2) == null).isEqualTo(row.get(0) == null);
            assertThat(row.get(3)).isNotNull();
            if (row.get(0) != null) {
                assertThat(row.get(2))
                        .isEqualTo(row.get(3))
                        .isEqualTo((long) (Integer) row.get(0) * (Integer) row.get(1));
            }
        }
        assertThat(nulls).isBetween(230, 370);
    }

    @Example
    void aProductThatDoesNotFitIsAFaultWithItsFactors() {
        assertThatThrownBy(() -> rows(10, """
                {name: q, data_type: INT, min_value: 1000, max_value: 1000},
                {name: p, data_type: DECIMAL, precision: 5, scale: 2, min_value: 12.5, max_value: 12.5},
                {name: total, data_type: DECIMAL, precision: 6, scale: 2, derived_from: [q, p]}"""))
                .isInstanceOf(DwsimException.class)
                .hasMessageContaining("column 'total', row 0")
                .hasMessageContaining("the product of q 1000 and p 12.50 does not fit numeric(6,2)");
        assertThatThrownBy(() -> rows(10, """
                {name: q, data_type: FLOAT, min_value: 1e300, max_value: 1e300},
                {name: p, data_type: FLOAT, min_value: 1e300, max_value: 1e300},
                {name: total, data_type: FLOAT, derived_from: [q, p]}"""))
                .isInstanceOf(DwsimException.class)
                .hasMessageContaining("does not fit double precision");
    }

    @Example
    void aTypeThatDoesNotHoldEveryProductIsWarnedOf() {
        String factors = "{name: q, data_type: INT}, {name: p, data_type: DECIMAL, precision: 10, scale: 2}, ";

        assertThat(productWarnings(factors, "precision: 10, scale: 2"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.pointer()).isEqualTo("/tables/0/columns/2/derived_from");
                    assertThat(warning.message()).contains("t.total", "numeric(10,2)", "q and p", "1000000000000");
                });
        assertThat(productWarnings(factors, "precision: 18, scale: 2")).isEmpty();
        assertThat(productWarnings(
                        "{name: q, data_type: INT, distribution: {type: exponential, parameters: {lambda: 0.3}}},"
                                + " {name: p, data_type: INT}, ",
                        "precision: 10, scale: 2"))
                .isEmpty();
    }

    private static List<Fault> productWarnings(String factors, String size) {
        return ExperimentCheck.warnings(
                Rows.experiment("{name: t, target_rows: 9, columns: [" + factors + "{name: total, data_type: DECIMAL, "
                        + size + ", derived_from: [q, p]}]}"),
                Map.of());
    }

    @Example
    void momentsInUtcAreThoseOfTheirRow() {
        for (List<Object> row : rows(100, """
                {name: a, data_type: TIMESTAMPTZ}, {name: b, data_type: TIMESTAMPTZ, derived_from: [a]}""")) {
            assertThat((OffsetDateTime) row.get(1)).isAfterOrEqualTo((OffsetDateTime) row.get(0));
            assertThat(((OffsetDateTime) row.get(1)).getOffset()).isEqualTo(ZoneOffset.UTC);
        }
    }

    private static List<List<Object>> rows(int rows, String columns) {
        Experiment experiment = Rows.experiment("{name: t, target_rows: " + rows + ", columns: [" + columns + "]}");
        return Rows.all(TableGenerator.compile(experiment, "t", Rows.SEED, Map.of()), 1_000);
    }
}
