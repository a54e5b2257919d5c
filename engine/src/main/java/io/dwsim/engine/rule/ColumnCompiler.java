package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.CompositeForeignKey;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ForeignKey;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.rule.CompiledColumn.Owner;
import io.dwsim.engine.text.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * Compiles columns of one experiment for one seed and one set of row counts, with the columns they reference, each once.
 * Faults are collected, not thrown; what was compiled with a fault must not be used.
 */
public final class ColumnCompiler {

    private final Experiment experiment;
    private final Map<String, Table> tables = new HashMap<>();
    private final long seed;
    private final Map<String, Long> rowCounts;
    private final RuleFaults faults = new RuleFaults();
    private final TextCompiler texts;
    private final ValueCompiler values;
    private final ForeignKeys foreignKeys;
    private final ComputedColumns computed;
    private final DerivedColumns derived;
    private final Map<Owner, CompiledColumn> compiled = new HashMap<>();
    private final Map<String, TableKeys> keys = new HashMap<>();
    private final Set<Owner> open = new HashSet<>();

    /** @param rowCounts rows of tables in this run; a table that is not there has its target rows */
    public ColumnCompiler(Experiment experiment, long seed, Map<String, Long> rowCounts, Lexicon lexicon) {
        this.experiment = experiment;
        experiment.tables().forEach(table -> tables.putIfAbsent(table.name(), table));
        this.seed = seed;
        this.rowCounts = RowCounts.of(experiment, rowCounts);
        TextCompiler texts = new TextCompiler(lexicon, faults);
        this.texts = texts;
        this.values = new ValueCompiler(texts, new DistributedValues(faults));
        this.foreignKeys = new ForeignKeys(this, faults);
        this.computed = new ComputedColumns(this, faults);
        this.derived = new DerivedColumns(this, computed, texts, faults);
    }

    /** What is wrong with the columns compiled so far, in no particular order. */
    public List<RuleFault> faults() {
        return faults.all();
    }

    /** How many values there are for what is unique among the columns compiled so far. */
    public List<UniqueDomain> uniqueDomains() {
        return faults.domains();
    }

    /** The rows a table has in this run; a negative count, which others refuse, is none. */
    public long rows(Table table) {
        return Math.max(0, Objects.requireNonNull(rowCounts.get(table.name()), "every table has rows"));
    }

    /** Compiles all columns of a table, in their order. */
    public List<CompiledColumn> compile(Table table) {
        keys(table);
        return table.columns().stream().map(column -> compile(table, column)).toList();
    }

    /** Compiles a column, or finds it compiled. */
    CompiledColumn compile(Table table, Column column) {
        Owner place = new Owner(table.name(), column.name());
        CompiledColumn done = compiled.get(place);
        if (done == null) {
            open.add(place);
            done = compileNew(table, column, place);
            open.remove(place);
            compiled.put(place, done);
        }
        return done;
    }

    private CompiledColumn compileNew(Table table, Column column, Owner place) {
        Optional<CompositeForeignKey> composite = table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .findFirst();
        if (composite.isPresent()) {
            return foreignKeys.ofComposite(table, column, composite.get());
        }
        ForeignKey key = column.foreignKey();
        if (key != null) {
            return foreignKeys.ofColumn(table, column, key);
        }
        if (column.expression() != null) {
            return computed.ofExpression(table, column, column.expression());
        }
        return column.derivation().isEmpty() ? ownValues(table, column, place) : derived.of(table, column);
    }

    private CompiledColumn ownValues(Table table, Column column, Owner place) {
        ColumnKey key = key(table, column);
        double nullRatio = column.effectiveNullRatio();
        boolean isUnique = table.isUnique(column);
        texts.checkRuleOfNumbers(key, column, isUnique || keys(table).digit(column) != null);
        if (isUnique) {
            Nulls nulls = Nulls.ofUnique(key, nullRatio, rows(table));
            Dealt dealt = values.dealt(key, column);
            faults.checkRoom(key, column, dealt, nulls.population().size() > 0 ? rows(table) : 0);
            return new CompiledColumn(column, place, nulls.rows(), dealt.rule(), nulls.population());
        }
        SourceRows rows = RandomNulls.of(key, nullRatio);
        LongUnaryOperator digit = keys(table).digit(column);
        if (digit != null) {
            ValueRule rule = keys(table).counts(column)
                    ? values.dealt(key, column).rule()
                    : values.member(key, column).rule();
            return new CompiledColumn(column, place, rows, RuleAt.of(rule, digit), null);
        }
        return new CompiledColumn(column, place, rows, values.repeating(key, column), null);
    }

    ForeignKeys foreignKeys() {
        return foreignKeys;
    }

    /** How many parents a foreign key chooses from; 0 where that is a fault. */
    long parentCount(Table table, Column column, ForeignKey reference) {
        return foreignKeys.parentCount(table, column, reference);
    }

    ValueCompiler values() {
        return values;
    }

    ColumnKey key(Table table, Column column) {
        return new ColumnKey(seed, table.name(), column.name());
    }

    /** The identity of several columns that are decided together, in whatever order they are named. */
    ColumnKey key(Table table, List<String> columns) {
        return new ColumnKey(
                seed, table.name(), String.join(",", columns.stream().sorted().toList()));
    }

    /** Whether the column is being compiled at the moment, so that whatever needs it leads back to it. */
    boolean isOpen(Table table, Column column) {
        return open.contains(new Owner(table.name(), column.name()));
    }

    Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** How the columns of a table that are unique together share that out. */
    TableKeys keys(Table table) {
        TableKeys done = keys.get(table.name());
        if (done == null) {
            // its members are compiled on the way and must not ask for it again
            keys.put(table.name(), TableKeys.NONE);
            done = new TableKeysCompiler(this, table, faults).compile();
            keys.put(table.name(), done);
        }
        return done;
    }
}
