package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PartPlanTest {

    @Property
    void partsCoverEveryRowOnceInNearlyEqualSizes(
            @ForAll @LongRange(min = 0, max = 5_000) long rows, @ForAll @IntRange(min = 1, max = 700) int partRows) {
        List<Part> parts = PartPlan.of(1, Map.of("t", rows), partRows);
        long next = 0;
        for (Part part : parts) {
            assertThat(part.firstRow()).isEqualTo(next);
            assertThat(part.rows()).isBetween(1L, (long) partRows);
            next += part.rows();
        }
        assertThat(next).isEqualTo(rows);
        assertThat(parts).hasSize((int) PartPlan.count(Map.of("t", rows), partRows));
        long least = parts.stream().mapToLong(Part::rows).min().orElse(0);
        long most = parts.stream().mapToLong(Part::rows).max().orElse(0);
        assertThat(most - least).isLessThanOrEqualTo(1);
    }

    @Test
    void partsAreNumberedPerTableAndOrderedOverAll() {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("b", 3L);
        rows.put("empty", 0L);
        rows.put("a", 2L);
        assertThat(PartPlan.of(9, rows, 2))
                .extracting(part -> part.position() + " " + part.table() + " " + part.part() + " " + part.firstRow()
                        + "+" + part.rows())
                .containsExactly("0 b 0 0+2", "1 b 1 2+1", "2 a 0 0+2");
    }

    @Test
    void hugeRowCountsAreCountedWithoutOverflow() {
        assertThat(PartPlan.count(Map.of("t", Long.MAX_VALUE), 100_000)).isEqualTo(92_233_720_368_548L);
        assertThatThrownBy(() -> PartPlan.count(Map.of("a", Long.MAX_VALUE, "b", 1L), 1))
                .isInstanceOf(ArithmeticException.class);
    }
}
