package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;
import io.dwsim.engine.rule.RuleFault.Kind;
import io.dwsim.engine.text.FakerText;
import io.dwsim.engine.text.Lexicon;
import io.dwsim.engine.text.TextSource;
import io.dwsim.engine.text.Vocabulary;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the values of columns that have their own.
 *
 * <p>What shifts a column's values: its type, its bounds (min and max, first and last day), its length where a text is cut
 * or unique, its vocabulary and locale, and whether it is unique. What never does: its null ratio, its place in the
 * table, and the number of rows.
 */
final class ValueCompiler {

    private final Lexicon lexicon;
    private final List<RuleFault> faults;

    ValueCompiler(Lexicon lexicon, List<RuleFault> faults) {
        this.lexicon = lexicon;
        this.faults = faults;
    }

    /** Values that may repeat. */
    ValueRule repeating(ColumnKey key, Column column) {
        CellRandom random = key.random(Purpose.VALUE);
        return switch (column.dataType()) {
            case INT, BIGINT -> uniform(random, LongRange.repeating(column));
            case DATE -> uniform(random, LongRange.days(column));
            case BOOLEAN -> (ValueRule.OfBoolean) row -> random.at(row).nextBoolean();
            case FLOAT -> {
                DoubleRange range = DoubleRange.of(column);
                yield (ValueRule.OfDouble) row -> range.at(random.at(row).closedUnit());
            }
            case VARCHAR -> {
                int length = length(column);
                FakerText faker = faker(key, column);
                TextSource text = faker == null ? Vocabulary.word(lexicon, length) : faker.text();
                yield (ValueRule.OfText) (row, out) -> {
                    int start = out.length();
                    text.append(random.at(row), out);
                    out.cut(start, length, Integer.MAX_VALUE);
                };
            }
        };
    }

    /**
     * Values of which none comes twice: row r has the r-th of a keyed permutation of all possible values. Whole numbers
     * without a greatest value just count.
     */
    ValueRule unique(ColumnKey key, Column column, long rows) {
        return switch (column.dataType()) {
            case INT, BIGINT -> {
                LongRange range = LongRange.unique(column);
                String values = column.dataType() + " from " + range.least() + " to " + range.greatest();
                checkRoom(key, values, range.exactSize(), rows);
                long first = range.least();
                yield column.maxValue() == null ? (ValueRule.OfLong) row -> first + row : permuted(key, range);
            }
            case DATE -> {
                LongRange range = LongRange.days(column);
                checkRoom(key, "the days of its range", range.exactSize(), rows);
                yield permuted(key, range);
            }
            case BOOLEAN -> {
                checkRoom(key, "BOOLEAN", BigInteger.TWO, rows);
                Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), 2);
                yield (ValueRule.OfBoolean) row -> order.apply(row) == 1;
            }
            case FLOAT -> {
                DoubleRange range = DoubleRange.of(column);
                LongRange multiples = range.multiples();
                double step = range.step();
                checkRoom(
                        key,
                        "FLOAT from " + range.least() + " to " + range.greatest() + " in steps of " + step,
                        multiples.exactSize(),
                        rows);
                ValueRule.OfLong multiple = permuted(key, multiples);
                yield (ValueRule.OfDouble) row -> multiple.at(row) * step;
            }
            case VARCHAR -> {
                UniqueText text = UniqueText.of(key, faker(key, column), length(column));
                String values = "text of that kind in VARCHAR(" + length(column) + ")";
                checkRoom(key, values, BigInteger.valueOf(text.domain()), rows);
                yield text.rule();
            }
        };
    }

    private static ValueRule uniform(CellRandom random, LongRange range) {
        long least = range.least();
        long size = range.size();
        return (ValueRule.OfLong) row -> least + random.at(row).below(size);
    }

    private static ValueRule.OfLong permuted(ColumnKey key, LongRange range) {
        Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), range.size());
        long least = range.least();
        return row -> least + order.apply(row);
    }

    private @Nullable FakerText faker(ColumnKey key, Column column) {
        String rule = column.fakerRule();
        if (rule == null) {
            return null;
        }
        if (!Vocabulary.contains(rule)) {
            String message = "column '" + key.table() + "." + key.column() + "' has the unknown faker rule '" + rule
                    + "'; near are " + String.join(", ", Vocabulary.nearest(rule));
            faults.add(new RuleFault(key.table(), key.column(), Kind.RULE, "faker_rule", message, rule));
            return null;
        }
        return Vocabulary.resolve(rule, lexicon);
    }

    private void checkRoom(ColumnKey key, String values, BigInteger domain, long rows) {
        if (domain.compareTo(BigInteger.valueOf(rows)) < 0) {
            String message = "column '" + key.table() + "." + key.column() + "' is unique, and there are " + domain
                    + " values of " + values + ", but " + rows + " rows are asked for";
            faults.add(new RuleFault(key.table(), key.column(), Kind.ROWS, "is_unique", message, rows));
        }
    }

    private static int length(Column column) {
        return Objects.requireNonNull(column.varcharLength(), "a VARCHAR column has a length");
    }
}
