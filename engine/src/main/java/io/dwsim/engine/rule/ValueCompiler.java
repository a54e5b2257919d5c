package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;
import java.math.BigInteger;

/**
 * Compiles the values of columns that have their own.
 *
 * <p>What shifts a column's values: its type, its bounds (min and max, first and last day), its length where a text is cut
 * or unique, its vocabulary and locale, and whether it is unique. What never does: its null ratio, its place in the
 * table, and the number of rows.
 */
final class ValueCompiler {

    private final TextCompiler texts;
    private final DistributedValues distributions;

    ValueCompiler(TextCompiler texts, DistributedValues distributions) {
        this.texts = texts;
        this.distributions = distributions;
    }

    /** Values that may repeat. */
    ValueRule repeating(ColumnKey key, Column column) {
        if (column.values() != null) {
            return Choices.repeating(key, column, column.values());
        }
        if (column.distribution() != null) {
            return distributions.compile(key, column, column.distribution());
        }
        if (texts.isVocabulary(column)) {
            return texts.repeating(key, column);
        }
        return switch (column.dataType().kind()) {
            case INTEGER, DAY, TIME_OF_DAY, INSTANT -> uniform(key, LongRange.of(column));
            case DECIMAL ->
                VectorKind.of(column) == VectorKind.WIDE
                        ? WideValues.uniform(key, DecimalRange.of(column))
                        : uniform(key, LongRange.of(column));
            case FLOATING -> uniform(key, column);
            case BOOLEAN -> {
                CellRandom random = key.random(Purpose.VALUE);
                yield (ValueRule.OfBoolean) row -> random.at(row).nextBoolean();
            }
            case UUID -> WideValues.uuid(key);
            case TEXT, JSON -> texts.repeating(key, column);
        };
    }

    /**
     * Values of which none comes twice: row r has the r-th of a keyed permutation of all possible values. Whole numbers
     * without a greatest value just count.
     */
    Dealt dealt(ColumnKey key, Column column) {
        boolean counts = column.dataType().isInteger() && column.maxValue() == null && column.values() == null;
        if (!counts) {
            return member(key, column);
        }
        LongRange range = LongRange.unique(column);
        long first = range.least();
        return new Dealt((ValueRule.OfLong) row -> first + row, range.exactSize());
    }

    /** Values of which none comes twice, for a column that is unique together with others. */
    Dealt member(ColumnKey key, Column column) {
        if (column.values() != null) {
            return Choices.dealt(key, column, column.values());
        }
        return switch (column.dataType().kind()) {
            case INTEGER -> permuted(key, column.maxValue() == null ? LongRange.of(column) : LongRange.unique(column));
            case DAY, TIME_OF_DAY, INSTANT -> permuted(key, LongRange.of(column));
            case DECIMAL ->
                VectorKind.of(column) == VectorKind.WIDE
                        ? WideValues.unique(key, DecimalRange.of(column))
                        : permuted(key, LongRange.of(column));
            case FLOATING -> multiples(key, column);
            case BOOLEAN -> {
                Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), 2);
                yield new Dealt((ValueRule.OfBoolean) row -> order.apply(row) == 1, BigInteger.TWO);
            }
            case UUID -> WideValues.uniqueUuid(key);
            case TEXT, JSON -> texts.dealt(key, column);
        };
    }

    private static ValueRule.OfLong uniform(ColumnKey key, LongRange range) {
        CellRandom random = key.random(Purpose.VALUE);
        long least = range.least();
        long size = range.size();
        return row -> least + random.at(row).below(size);
    }

    private static ValueRule.OfDouble uniform(ColumnKey key, Column column) {
        CellRandom random = key.random(Purpose.VALUE);
        DoubleRange range = DoubleRange.of(column);
        return column.dataType() == DataType.REAL
                ? row -> (float) range.at(random.at(row).closedUnit())
                : row -> range.at(random.at(row).closedUnit());
    }

    private static Dealt permuted(ColumnKey key, LongRange range) {
        Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), range.size());
        long least = range.least();
        return new Dealt((ValueRule.OfLong) row -> least + order.apply(row), range.exactSize());
    }

    private static Dealt multiples(ColumnKey key, Column column) {
        DoubleRange range = DoubleRange.of(column);
        double step = column.dataType() == DataType.REAL ? range.floatStep() : range.step();
        LongRange multiples = range.multiples(step);
        Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), multiples.size());
        long least = multiples.least();
        return new Dealt((ValueRule.OfDouble) row -> (least + order.apply(row)) * step, multiples.exactSize());
    }
}
