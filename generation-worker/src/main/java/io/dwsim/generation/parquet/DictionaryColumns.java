package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.BooleanVector;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.ColumnVector;
import io.dwsim.engine.DoubleVector;
import io.dwsim.engine.LongVector;
import io.dwsim.engine.TableGenerator;
import io.dwsim.engine.TextVector;
import io.dwsim.engine.WideVector;
import java.util.HashSet;
import java.util.Set;

/**
 * The columns of a table that are worth a dictionary. Parquet builds one for every column it is not told to leave alone, and
 * gives it up when it saved nothing in the first page or has grown too large: after it has cost its time. On the other hand
 * it would keep some that are left out here: those of 20,000 to 60,000 different short words.
 */
public final class DictionaryColumns {

    /** How many rows tell whether values repeat. */
    static final int SAMPLE_ROWS = 2048;

    private static final long MOST_SAMPLE_BYTES = 16L << 20;

    /** In a smaller part no dictionary costs much. */
    private static final long LEAST_SAMPLED_ROWS = 8 * SAMPLE_ROWS;

    /** As many different values as that many draws from 20,000 equally likely ones have. */
    private static final double VARIED = 0.95;

    /** Of fewer values nothing can be said. */
    private static final int LEAST_VALUES = SAMPLE_ROWS / 2;

    private final Set<String> names;

    private DictionaryColumns(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** Those whose definition does not say that their values seldom repeat. */
    public static DictionaryColumns of(Table table) {
        Set<String> names = new HashSet<>();
        for (Column column : table.columns()) {
            if (!seldomRepeats(table, column)) {
                names.add(column.name());
            }
        }
        return new DictionaryColumns(names);
    }

    /** Those whose values repeat in the first of some rows: of the same rows always the same columns. */
    public static DictionaryColumns of(Table table, TableGenerator generator, long firstRow, long rows) {
        DictionaryColumns all = of(table);
        if (rows < LEAST_SAMPLED_ROWS) {
            return all;
        }
        int count = generator.batchRows(firstRow, SAMPLE_ROWS, MOST_SAMPLE_BYTES);
        ColumnBatch sample = generator.newBatch(count);
        generator.generate(firstRow, count, sample);
        return all.repeatingIn(table, sample);
    }

    private DictionaryColumns repeatingIn(Table table, ColumnBatch sample) {
        Set<String> repeating = new HashSet<>();
        for (int i = 0; i < sample.columnCount(); i++) {
            String name = table.columns().get(i).name();
            if (names.contains(name) && repeats(sample.column(i), sample.size())) {
                repeating.add(name);
            }
        }
        return new DictionaryColumns(repeating);
    }

    boolean contains(Column column) {
        return names.contains(column.name());
    }

    private static boolean seldomRepeats(Table table, Column column) {
        return switch (column.dataType().kind()) {
            case FLOATING, UUID, INSTANT, TIME_OF_DAY -> column.values() == null;
            default -> table.isUnique(column);
        };
    }

    /**
     * Whether cells of a sample are alike. Numbers that are not of 64 bits count as such without a look: floating ones come here
     * only when they are chosen from a list, booleans never get a dictionary of Parquet's, and of wide decimals it finds out.
     */
    private static boolean repeats(ColumnVector vector, int rows) {
        if (vector instanceof DoubleVector || vector instanceof BooleanVector || vector instanceof WideVector) {
            return true;
        }
        Set<Object> different = new HashSet<>();
        int values = 0;
        for (int row = 0; row < rows; row++) {
            if (vector.isNull(row)) {
                continue;
            }
            if (vector instanceof TextVector text) {
                different.add(text.value(row));
            } else if (vector instanceof LongVector numbers) {
                different.add(numbers.value(row));
            }
            values++;
        }
        return values < LEAST_VALUES || different.size() <= VARIED * values;
    }
}
