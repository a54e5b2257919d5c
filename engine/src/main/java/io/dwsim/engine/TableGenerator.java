package io.dwsim.engine;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.engine.expression.EvaluationFault;
import io.dwsim.engine.rule.ColumnCompiler;
import io.dwsim.engine.rule.CompiledColumn;
import io.dwsim.engine.rule.RowFault;
import io.dwsim.engine.rule.RuleFault;
import io.dwsim.engine.rule.ValueRule;
import io.dwsim.engine.text.Lexicon;
import io.dwsim.engine.text.VocabularyLocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules of one table in one run, compiled once and used by one thread at a time; cheap enough to make for every part.
 *
 * <p>Every cell is a pure function of the seed, the names of its table and column, its row and its rule, which includes
 * the rule and the row count of what it references. Batches and parts, other columns and other tables play no role.
 */
public final class TableGenerator {

    private static final int WIDTH_SAMPLE = 16;

    private final Table table;
    private final long rowCount;
    private final List<CompiledColumn> columns;

    TableGenerator(Table table, long rowCount, List<CompiledColumn> columns) {
        this.table = table;
        this.rowCount = rowCount;
        this.columns = columns;
    }

    /**
     * Compiles a table.
     *
     * @param rowCounts rows of the tables in this run; a table that is not there has its target rows
     * @throws DwsimException {@link ErrorCode#INVALID_EXPERIMENT} or {@link ErrorCode#INFEASIBLE_ROWS} with all faults of
     *     this table
     */
    public static TableGenerator compile(Experiment experiment, String table, long seed, Map<String, Long> rowCounts) {
        Table wanted = experiment
                .table(table)
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.INVALID_EXPERIMENT,
                        "experiment '" + experiment.name() + "' has no table '" + table + "'"));
        Locale locale = VocabularyLocale.of(experiment.locale())
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.INVALID_EXPERIMENT, ExperimentCheck.localeMessage(experiment.locale())));
        ColumnCompiler compiler = new ColumnCompiler(experiment, seed, rowCounts, new Lexicon(locale));
        List<CompiledColumn> columns = compiler.compile(wanted);
        List<RuleFault> faults = compiler.faults().stream()
                .filter(fault -> fault.kind() != RuleFault.Kind.WARNING)
                .toList();
        if (!faults.isEmpty()) {
            throw ExperimentCheck.refusal(experiment, faults);
        }
        return new TableGenerator(wanted, compiler.rows(wanted), columns);
    }

    /** The columns, in the order of the table and of its batches. */
    public List<Column> columns() {
        return table.columns();
    }

    /** Rows of the table in this run. */
    public long rowCount() {
        return rowCount;
    }

    public ColumnBatch newBatch(int capacity) {
        return new ColumnBatch(table.columns(), capacity);
    }

    /**
     * How many rows a batch may hold for its cells to take about so many bytes, going by the width of some rows.
     *
     * @param firstRow the first of those rows
     * @param most rows, however narrow they are; at least 1
     * @throws DwsimException as {@link #generate} does
     */
    public int batchRows(long firstRow, int most, long bytes) {
        int count = (int) Math.min(Math.min(WIDTH_SAMPLE, most), rowCount - firstRow);
        if (count < 1) {
            return 1;
        }
        ColumnBatch sample = newBatch(count);
        generate(firstRow, count, sample);
        long width = Math.max(1, sample.bytes() / count);
        return (int) Math.max(1, Math.min(most, bytes / width));
    }

    /**
     * Fills a batch with rows of the table, which are numbered from 0.
     *
     * @param count at most the batch's capacity
     * @throws DwsimException {@link ErrorCode#GENERATION_FAILED} naming table, column and row
     */
    public void generate(long firstRow, int count, ColumnBatch into) {
        if (firstRow < 0 || count < 0 || count > into.capacity() || firstRow > rowCount - count) {
            throw new IllegalArgumentException("no " + count + " rows from row " + firstRow + " of " + rowCount
                    + " fit a batch of " + into.capacity());
        }
        into.holds(firstRow, count);
        for (int i = 0; i < columns.size(); i++) {
            fill(columns.get(i), firstRow, count, into.column(i));
        }
    }

    private void fill(CompiledColumn column, long firstRow, int count, ColumnVector into) {
        int row = 0;
        try {
            if (into instanceof LongVector vector) {
                ValueRule.OfLong rule = (ValueRule.OfLong) column.values();
                for (; row < count; row++) {
                    vector.fill(row, column.rows().of(firstRow + row), rule);
                }
            } else if (into instanceof DoubleVector vector) {
                ValueRule.OfDouble rule = (ValueRule.OfDouble) column.values();
                for (; row < count; row++) {
                    vector.fill(row, column.rows().of(firstRow + row), rule);
                }
            } else if (into instanceof BooleanVector vector) {
                ValueRule.OfBoolean rule = (ValueRule.OfBoolean) column.values();
                for (; row < count; row++) {
                    vector.fill(row, column.rows().of(firstRow + row), rule);
                }
            } else if (into instanceof WideVector vector) {
                ValueRule.OfWide rule = (ValueRule.OfWide) column.values();
                for (; row < count; row++) {
                    vector.fill(row, column.rows().of(firstRow + row), rule);
                }
            } else if (into instanceof TextVector vector) {
                ValueRule.OfText rule = (ValueRule.OfText) column.values();
                vector.clear();
                for (; row < count; row++) {
                    vector.fill(row, column.rows().of(firstRow + row), rule);
                }
            }
        } catch (RuntimeException e) {
            throw new DwsimException(
                    ErrorCode.GENERATION_FAILED,
                    "table '" + table.name() + "', column '" + column.column().name() + "', row " + (firstRow + row)
                            + ": " + reason(e),
                    e);
        }
    }

    /** What a rule says of its own accord needs no name of an exception. */
    private static String reason(RuntimeException e) {
        boolean ofARule = e instanceof EvaluationFault || e instanceof RowFault;
        return ofARule ? String.valueOf(e.getMessage()) : e.toString();
    }
}
