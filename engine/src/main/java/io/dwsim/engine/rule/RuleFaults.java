package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.rule.RuleFault.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what compilers find wrong. */
final class RuleFaults {

    private final List<RuleFault> faults = new ArrayList<>();
    private final List<UniqueDomain> domains = new ArrayList<>();

    List<RuleFault> all() {
        // what several columns look at is found several times
        return faults.stream().distinct().toList();
    }

    /** The domains noted so far. */
    List<UniqueDomain> domains() {
        return domains.stream().distinct().toList();
    }

    /** Notes how many values there are for what is unique, enough or not. */
    void domain(String table, List<String> columns, BigInteger size, long rows) {
        domains.add(new UniqueDomain(table, columns, size, rows));
    }

    /** A fault that no number of rows would mend. */
    void rule(ColumnKey key, String field, String message, @Nullable Object value) {
        add(key, Kind.RULE, field, message, value);
    }

    /** A fault of the number of rows asked for. */
    void rows(ColumnKey key, String field, String message, long rows) {
        add(key, Kind.ROWS, field, message, rows);
    }

    void warning(ColumnKey key, String field, String message, @Nullable Object value) {
        add(key, Kind.WARNING, field, message, value);
    }

    /** A fault of a table, whose message names it. */
    void table(Table table, Kind kind, String field, String message, @Nullable Object value) {
        faults.add(new RuleFault(table.name(), null, kind, field, "table '" + table.name() + "' " + message, value));
    }

    /** A unique column with fewer values than rows. */
    void checkRoom(ColumnKey key, Column column, Dealt values, long rows) {
        domain(key.table(), List.of(key.column()), values.count(), rows);
        if (values.count().compareTo(BigInteger.valueOf(rows)) < 0) {
            rows(
                    key,
                    column.values() != null ? "values" : "is_unique",
                    "is unique, and there are " + values.count() + " values of " + ColumnText.of(column) + ", but "
                            + rows + " rows are asked for",
                    rows);
        }
    }

    private void add(ColumnKey key, Kind kind, String field, String message, @Nullable Object value) {
        String where = "column '" + key.table() + "." + key.column() + "' ";
        faults.add(new RuleFault(key.table(), key.column(), kind, field, where + message, value));
    }
}
