package io.dwsim.gateway.importsql;

import io.dwsim.common.failure.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes from an experiment what would have it refused. What is known to clash was taken before; this is for the rest, so
 * that a script is never refused because of one column.
 */
final class Repairs {

    private static final Set<String> RULES = Set.of(
            "faker_rule",
            "pattern",
            "values",
            "expression",
            "distribution",
            "min_value",
            "max_value",
            "date_start",
            "date_end");

    private final List<TableSketch> tables;
    private final ForeignKeyMapping foreignKeys;
    private final ImportWarnings warnings;

    Repairs(List<TableSketch> tables, ForeignKeyMapping foreignKeys, ImportWarnings warnings) {
        this.tables = tables;
        this.foreignKeys = foreignKeys;
        this.warnings = warnings;
    }

    /** @param faults of the experiment made of the tables, with pointers into it */
    void repair(List<Fault> faults) {
        // places move when something is taken away: find everything first
        List<Runnable> repairs = new ArrayList<>();
        faults.forEach(fault -> repairs.add(repair(fault)));
        repairs.forEach(Runnable::run);
    }

    private Runnable repair(Fault fault) {
        String[] steps = fault.pointer().split("/");
        TableSketch table = tables.get(Integer.parseInt(steps[2]));
        String part = steps.length > 3 ? steps[3] : "";
        boolean placed = steps.length > 4;
        return switch (part) {
            case "columns" -> {
                ColumnSketch column = table.columns().get(Integer.parseInt(steps[4]));
                yield () -> repair(table, column, steps.length > 5 ? steps[5] : "", fault.message());
            }
            case "composite_keys" -> {
                List<ColumnSketch> key = table.compositeKeys().get(placed ? Integer.parseInt(steps[4]) : 0);
                yield () -> dropKey(table, key, fault.message());
            }
            case "foreign_keys" -> {
                KeySketch key = table.compositeForeignKeys().get(placed ? Integer.parseInt(steps[4]) : 0);
                yield () -> dropForeignKey(key, fault.message());
            }
            case "primary_key" ->
                () -> {
                    table.primaryKey(List.of(), List.of());
                    warnings.table(
                            table,
                            table.source().line(),
                            "key_dropped",
                            "the primary key of '" + table.sourceName() + "' is left out: " + fault.message());
                };
            default -> throw new IllegalStateException("nothing to repair at " + fault);
        };
    }

    private void repair(TableSketch table, ColumnSketch column, String field, String why) {
        if (field.equals("derived_from")) {
            column.underive();
        } else if (RULES.contains(field) && column.rule() != null) {
            column.rule(null);
        } else if (RULES.contains(field)
                && (column.type().greatest() != null || !column.type().choices().isEmpty())) {
            column.type(column.type().anything());
        } else if (field.equals("is_unique") && column.isUnique()) {
            column.unique(false);
            warnings.column(
                    table, column, "key_dropped", "column '" + column.sourceName() + "' is not unique here: " + why);
        } else if (table.isOfKey(column)) {
            table.foreignKeys().stream()
                    .filter(key -> key.columns().contains(column))
                    .forEach(key -> foreignKeys.drop(key, why));
        } else {
            column.rule(null);
            column.type(MappedType.TEXT);
            warnings.column(
                    table, column, "type_approximated", "column '" + column.sourceName() + "' becomes text: " + why);
        }
    }

    private void dropKey(TableSketch table, List<ColumnSketch> key, String why) {
        if (table.compositeKeys().remove(key)) {
            warnings.table(
                    table,
                    table.source().line(),
                    "key_dropped",
                    "the key (" + String.join(", ", TableSketch.names(key)) + ") of '" + table.sourceName()
                            + "' is left out: " + why);
        }
    }

    private void dropForeignKey(KeySketch key, String why) {
        if (key.child().compositeForeignKeys().contains(key)) {
            foreignKeys.drop(key, why);
        }
    }
}
