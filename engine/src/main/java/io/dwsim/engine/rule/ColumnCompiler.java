package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ForeignKey;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.rule.RuleFault.Kind;
import io.dwsim.engine.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles columns of one experiment for one seed and one set of row counts, with the columns they reference, each once.
 * Faults are collected, not thrown; what was compiled with a fault must not be used.
 */
public final class ColumnCompiler {

    private record Place(String table, String column) {}

    private final Experiment experiment;
    private final long seed;
    private final Map<String, Long> rowCounts;
    private final ValueCompiler values;
    private final Map<Place, CompiledColumn> compiled = new HashMap<>();
    private final Set<Place> open = new HashSet<>();
    private final List<RuleFault> faults = new ArrayList<>();

    /** @param rowCounts rows of tables in this run; a table that is not there has its target rows */
    public ColumnCompiler(Experiment experiment, long seed, Map<String, Long> rowCounts, Lexicon lexicon) {
        this.experiment = experiment;
        this.seed = seed;
        this.rowCounts = Map.copyOf(rowCounts);
        this.values = new ValueCompiler(lexicon, faults);
    }

    /** What is wrong with the columns compiled so far, in no particular order. */
    public List<RuleFault> faults() {
        return List.copyOf(faults);
    }

    /** The rows a table has in this run; a negative count, which others refuse, is none. */
    public long rows(Table table) {
        return Math.max(0, rowCounts.getOrDefault(table.name(), table.targetRows()));
    }

    /** Compiles a column, or finds it compiled. */
    public CompiledColumn compile(Table table, Column column) {
        Place place = new Place(table.name(), column.name());
        CompiledColumn done = compiled.get(place);
        if (done == null) {
            open.add(place);
            ForeignKey key = column.foreignKey();
            done = key == null ? ownValues(table, column) : parentValues(table, column, key);
            open.remove(place);
            compiled.put(place, done);
        }
        return done;
    }

    private CompiledColumn ownValues(Table table, Column column) {
        ColumnKey key = new ColumnKey(seed, table.name(), column.name());
        double nullRatio = column.effectiveNullRatio();
        if (!table.isUnique(column)) {
            ValueRule rule = values.repeating(key, column);
            return new CompiledColumn(column, RandomNulls.of(key, nullRatio), rule, null);
        }
        Nulls nulls = Nulls.ofUnique(key, nullRatio, rows(table));
        boolean needsValues = nulls.population().size() > 0;
        ValueRule rule = values.unique(key, column, needsValues ? rows(table) : 0);
        return new CompiledColumn(column, nulls.rows(), rule, nulls.population());
    }

    private CompiledColumn parentValues(Table table, Column column, ForeignKey reference) {
        CompiledColumn parent = parent(table, column, reference);
        if (parent == null) {
            return new CompiledColumn(column, SourceRows.NOWHERE, (ValueRule.OfLong) row -> 0, Population.all(0));
        }
        Population parents = parent.population();
        if (parents == null) {
            fault(
                    Kind.RULE,
                    table,
                    column,
                    "foreign_key",
                    "references " + reference.referencesTable() + "."
                            + reference.referencesColumn()
                            + ", whose values repeat or follow their own table's rows, and so"
                            + " cannot be referenced");
            parents = Population.all(0);
        }
        boolean unique = table.isUnique(column);
        boolean self = reference.referencesTable().equals(table.name());
        ColumnKey key = new ColumnKey(seed, table.name(), column.name());
        double nullRatio = column.effectiveNullRatio();
        Nulls nulls = unique
                ? Nulls.ofUnique(key, nullRatio, rows(table))
                : new Nulls(RandomNulls.of(key, nullRatio), Population.all(rows(table)));
        boolean oneToOne = unique && !self && nulls.population().size() > 0;
        checkRoom(table, column, reference, parents.size(), oneToOne);
        SourceRows rows = self
                ? ParentRows.earlier(key, unique, nulls.rows(), parents, parent.rows())
                : ParentRows.of(key, unique, nulls.rows(), parents, parent.rows());
        boolean countable = unique && !self;
        Population population = countable ? (parents.size() == 0 ? Population.all(0) : nulls.population()) : null;
        return new CompiledColumn(column, rows, parent.values(), population);
    }

    private @Nullable CompiledColumn parent(Table table, Column column, ForeignKey reference) {
        Table parentTable = experiment.table(reference.referencesTable()).orElse(null);
        Column parentColumn = parentTable == null
                ? null
                : parentTable.column(reference.referencesColumn()).orElse(null);
        if (parentTable == null || parentColumn == null) {
            fault(
                    Kind.RULE,
                    table,
                    column,
                    "foreign_key",
                    "there is no " + reference.referencesTable() + "." + reference.referencesColumn());
            return null;
        }
        if (open.contains(new Place(parentTable.name(), parentColumn.name()))) {
            fault(Kind.RULE, table, column, "foreign_key", "the foreign keys lead back to this column");
            return null;
        }
        return compile(parentTable, parentColumn);
    }

    private void checkRoom(Table table, Column column, ForeignKey reference, long parents, boolean oneToOne) {
        long rows = rows(table);
        String target = reference.referencesTable() + "." + reference.referencesColumn();
        if (rows > 0 && parents == 0 && !column.isNullable()) {
            fault(
                    Kind.ROWS,
                    table,
                    column,
                    "foreign_key",
                    rows + " rows are asked for, but " + target
                            + " has no value to refer to; make the foreign key nullable or give the parent rows");
        } else if (oneToOne && rows > parents && parents > 0) {
            fault(
                    Kind.ROWS,
                    table,
                    column,
                    "is_unique",
                    "is a unique foreign key, so it can have at most the " + parents + " values of " + target + ", but "
                            + rows + " rows are asked for");
        }
    }

    private void fault(Kind kind, Table table, Column column, String field, String message) {
        String where = "column '" + table.name() + "." + column.name() + "' ";
        Object value = kind == Kind.ROWS ? (Object) rows(table) : null;
        faults.add(new RuleFault(table.name(), column.name(), kind, field, where + message, value));
    }
}
