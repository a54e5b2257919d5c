package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.CompositeForeignKey;
import io.dwsim.common.experiment.ForeignKey;
import io.dwsim.common.experiment.PerParent;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.fanout.FanOut;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Purpose;
import io.dwsim.engine.rule.CompiledColumn.Owner;
import io.dwsim.engine.rule.RuleFault.Kind;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compiles columns whose values are those of a parent. */
final class ForeignKeys {

    private final ColumnCompiler columns;
    private final RuleFaults faults;
    private final Map<String, SourceRows> compositeParents = new HashMap<>();

    ForeignKeys(ColumnCompiler columns, RuleFaults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    CompiledColumn ofColumn(Table table, Column column, ForeignKey reference) {
        ColumnKey key = columns.key(table, column);
        Owner place = new Owner(table.name(), column.name());
        CompiledColumn parent = parent(key, "foreign_key", reference.referencesTable(), reference.referencesColumn());
        if (parent == null) {
            return CompiledColumn.faulty(column, place);
        }
        Population parents = parents(key, reference, parent);
        boolean unique = table.isUnique(column);
        boolean self = reference.referencesTable().equals(table.name());
        double nullRatio = column.effectiveNullRatio();
        Nulls nulls = unique
                ? Nulls.ofUnique(key, nullRatio, columns.rows(table))
                : new Nulls(RandomNulls.of(key, nullRatio), Population.all(columns.rows(table)));
        boolean oneToOne = unique && !self && nulls.population().size() > 0;
        checkRoom(table, column, reference, parents.size(), oneToOne);
        if (self) {
            SourceRows rows = ParentRows.earlier(key, unique, nulls.rows(), parents, parent.rows());
            return new CompiledColumn(column, parent.owner(), rows, parent.values(), null);
        }
        LongUnaryOperator number =
                parents.size() == 0 ? null : number(table, column, reference, parents.size(), unique);
        SourceRows rows =
                number == null ? SourceRows.NOWHERE : ParentRows.of(nulls.rows(), number, parents, parent.rows());
        Population population = !unique ? null : parents.size() == 0 ? Population.all(0) : nulls.population();
        return new CompiledColumn(column, parent.owner(), rows, parent.values(), population);
    }

    /** The parent rows a foreign key chooses from. */
    private Population parents(ColumnKey key, ForeignKey reference, CompiledColumn parent) {
        Population parents = parent.population();
        if (parents != null) {
            return parents;
        }
        faults.rule(
                key,
                "foreign_key",
                "references " + reference.referencesTable() + "." + reference.referencesColumn()
                        + ", whose values repeat or follow their own table's rows, and so cannot be referenced",
                null);
        return Population.all(0);
    }

    /** How many parents a column chooses from, for a key of several columns; 0 where that is a fault. */
    long parentCount(Table table, Column column, ForeignKey reference) {
        CompiledColumn parent = parent(
                columns.key(table, column), "foreign_key", reference.referencesTable(), reference.referencesColumn());
        return parent == null || parent.population() == null
                ? 0
                : parent.population().size();
    }

    /** Which of the parents a row takes; null where that is a fault. */
    private @Nullable LongUnaryOperator number(
            Table table, Column column, ForeignKey reference, long parents, boolean unique) {
        ColumnKey key = columns.key(table, column);
        if (reference.perParent() != null) {
            FanOut fanOut = fanOut(table, column, reference.perParent(), parents);
            return fanOut == null ? null : fanOut::parentOf;
        }
        if (unique) {
            return ParentRows.permuted(key, parents);
        }
        LongUnaryOperator digit = columns.keys(table).digit(column);
        if (digit != null) {
            if (reference.skew() != null) {
                faults.warning(
                        key,
                        "foreign_key/skew",
                        "is part of a composite key, which spreads it evenly: its skew has no effect",
                        reference.skew());
            }
            return digit;
        }
        return reference.skew() != null
                ? ParentRows.skewed(key, parents, reference.skew())
                : ParentRows.uniform(key, parents);
    }

    /** The children of each parent; null where the rows asked for are impossible. */
    @Nullable
    FanOut fanOut(Table table, Column column, PerParent perParent, long parents) {
        long rows = columns.rows(table);
        ColumnKey key = columns.key(table, column);
        if (!FanOut.isPossible(parents, perParent.min(), perParent.max(), rows)) {
            faults.rows(
                    key,
                    "foreign_key/per_parent",
                    "gives each of " + parents + " parents " + perParent.min() + " to " + perParent.max()
                            + " children, which makes " + perParent.leastChildren(parents) + " to "
                            + perParent.mostChildren(parents) + " rows, but " + rows + " are asked for",
                    rows);
            return null;
        }
        return FanOut.of(key.forPurpose(Purpose.PARENT), parents, perParent.min(), perParent.max(), rows);
    }

    CompiledColumn ofComposite(Table table, Column column, CompositeForeignKey reference) {
        ColumnKey key = columns.key(table, column);
        Owner place = new Owner(table.name(), column.name());
        String parentColumn =
                reference.referencesColumns().get(reference.columns().indexOf(column.name()));
        CompiledColumn parent = parent(key, "name", reference.referencesTable(), parentColumn);
        if (parent == null) {
            return CompiledColumn.faulty(column, place);
        }
        SourceRows choice = compositeParent(table, reference);
        checkSameOwner(table, column, parent);
        SourceRows parentRows = parent.rows();
        SourceRows rows = row -> {
            long parentRow = choice.of(row);
            return parentRow == SourceRows.NONE ? SourceRows.NONE : parentRows.of(parentRow);
        };
        return new CompiledColumn(column, parent.owner(), rows, parent.values(), null);
    }

    /** A column with a foreign key of its own besides must find its values at the end of both. */
    private void checkSameOwner(Table table, Column column, CompiledColumn parent) {
        ForeignKey own = column.foreignKey();
        if (own == null) {
            return;
        }
        ColumnKey key = columns.key(table, column);
        CompiledColumn other = parent(key, "foreign_key", own.referencesTable(), own.referencesColumn());
        if (other != null && !other.owner().equals(parent.owner())) {
            faults.rule(
                    key,
                    "foreign_key",
                    "references " + own.referencesTable() + "." + own.referencesColumn()
                            + ", but is also part of a key whose values come from "
                            + parent.owner().table() + "."
                            + parent.owner().column(),
                    null);
        }
    }

    /** The row of the parent each row takes all columns of a key from. */
    private SourceRows compositeParent(Table table, CompositeForeignKey reference) {
        String name = table.name() + '\n' + String.join("\n", reference.columns());
        SourceRows known = compositeParents.get(name);
        if (known == null) {
            known = newCompositeParent(table, reference);
            compositeParents.put(name, known);
        }
        return known;
    }

    private SourceRows newCompositeParent(Table table, CompositeForeignKey reference) {
        ColumnKey key = columns.key(table, reference.columns());
        Table parent = columns.table(reference.referencesTable()).orElse(table);
        checkNotNullable(table, reference, parent);
        double nullRatio = reference.nullable() ? nullRatio(table, reference.columns()) : 0;
        SourceRows own = RandomNulls.of(key, nullRatio);
        long parents = columns.rows(parent);
        boolean self = parent.name().equals(table.name());
        if (self) {
            boolean unique = columns.keys(table).digit(reference) != null;
            return ParentRows.earlier(key, unique, own, Population.all(parents), SourceRows.OWN);
        }
        if (parents == 0) {
            if (!reference.nullable() && columns.rows(table) > 0) {
                faults.table(
                        table,
                        Kind.ROWS,
                        foreignKeyField(table, reference),
                        "has " + columns.rows(table) + " rows to make, but '" + parent.name()
                                + "' has none to refer to",
                        columns.rows(table));
            }
            return SourceRows.NOWHERE;
        }
        LongUnaryOperator digit = columns.keys(table).digit(reference);
        return ParentRows.of(
                own, digit != null ? digit : ParentRows.uniform(key, parents), Population.all(parents), SourceRows.OWN);
    }

    private void checkNotNullable(Table table, CompositeForeignKey reference, Table parent) {
        for (String name : reference.referencesColumns()) {
            if (parent.column(name).map(Column::isNullable).orElse(false)) {
                faults.table(
                        table,
                        Kind.RULE,
                        foreignKeyField(table, reference),
                        "references " + parent.name() + "." + name + ", which can be NULL, together with other columns",
                        name);
            }
        }
    }

    private static String foreignKeyField(Table table, CompositeForeignKey reference) {
        return "foreign_keys/" + table.foreignKeys().indexOf(reference);
    }

    private static double nullRatio(Table table, List<String> names) {
        return table.column(names.get(0)).map(Column::effectiveNullRatio).orElse(0.0);
    }

    private @Nullable CompiledColumn parent(ColumnKey key, String field, String parentTable, String parentColumn) {
        Table table = columns.table(parentTable).orElse(null);
        Column column = table == null ? null : table.column(parentColumn).orElse(null);
        if (table == null || column == null) {
            faults.rule(key, field, "refers to " + parentTable + "." + parentColumn + ", which is not there", null);
            return null;
        }
        if (columns.isOpen(table, column)) {
            faults.rule(key, field, "has foreign keys that lead back to it", null);
            return null;
        }
        return columns.compile(table, column);
    }

    private void checkRoom(Table table, Column column, ForeignKey reference, long parents, boolean oneToOne) {
        long rows = columns.rows(table);
        String target = reference.referencesTable() + "." + reference.referencesColumn();
        ColumnKey key = columns.key(table, column);
        if (table.isUnique(column)) {
            faults.domain(
                    table.name(),
                    List.of(column.name()),
                    BigInteger.valueOf(parents),
                    oneToOne && parents > 0 ? rows : 0);
        }
        if (rows > 0 && parents == 0 && !column.isNullable()) {
            faults.rows(
                    key,
                    "foreign_key",
                    rows + " rows are asked for, but " + target
                            + " has no value to refer to; make the foreign key nullable or give the parent rows",
                    rows);
        } else if (oneToOne && rows > parents && parents > 0) {
            faults.rows(
                    key,
                    "is_unique",
                    "is a unique foreign key, so it can have at most the " + parents + " values of " + target + ", but "
                            + rows + " rows are asked for",
                    rows);
        }
    }
}
