package io.dwsim.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.engine.random.ColumnKey;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SpreadNullsTest {

    @Property(tries = 60)
    void numbersTheRowsThatHoldAValue(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double ratio,
            @ForAll @IntRange(min = 0, max = 25_000) int rows) {
        SpreadNulls nulls = new SpreadNulls(new ColumnKey(seed, "t", "c"), ratio, rows);

        List<Long> values = LongStream.range(0, rows)
                .filter(row -> nulls.of(row) != SourceRows.NONE)
                .boxed()
                .toList();

        assertThat(nulls.size()).isEqualTo(values.size());
        assertThat(LongStream.range(0, nulls.size()).map(nulls::row).boxed())
                .containsExactlyInAnyOrderElementsOf(values);
    }

    @Property(tries = 30)
    void numbersTheRowsBeforeARow(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double ratio,
            @ForAll @IntRange(min = 0, max = 25_000) int row) {
        SpreadNulls nulls = new SpreadNulls(new ColumnKey(seed, "t", "c"), ratio, 1_000_000);
        List<Long> values = LongStream.range(0, row)
                .filter(earlier -> nulls.of(earlier) != SourceRows.NONE)
                .boxed()
                .toList();

        assertThat(nulls.before(row)).isEqualTo(values.size());
        assertThat(LongStream.range(0, values.size())
                        .map(number -> nulls.earlier(row, number))
                        .boxed())
                .containsExactlyInAnyOrderElementsOf(values);
    }

    @Property(tries = 20)
    void doesNotDependOnHowManyRowsThereAre(@ForAll long seed) {
        ColumnKey key = new ColumnKey(seed, "t", "c");
        SpreadNulls few = new SpreadNulls(key, 0.3, 100);
        SpreadNulls many = new SpreadNulls(key, 0.3, 1_000_000_000_000L);

        for (long row = 0; row < 100; row++) {
            assertThat(few.of(row)).isEqualTo(many.of(row));
        }
    }

    @Example
    void hasExactlyItsShareInEveryBlock() {
        SpreadNulls nulls = new SpreadNulls(new ColumnKey(1, "t", "c"), 0.05, SpreadNulls.BLOCK * 3L);

        assertThat(nulls.size()).isEqualTo(28_500);
    }

    @Example
    void numbersRowsFarAway() {
        long rows = 900_000_000_000_000_123L;
        SpreadNulls nulls = new SpreadNulls(new ColumnKey(1, "t", "c"), 0.1, rows);
        long last = nulls.row(nulls.size() - 1);

        assertThat(last).isBetween(rows - 50, rows - 1);
        assertThat(nulls.before(last)).isEqualTo(nulls.size() - 1);
    }
}
