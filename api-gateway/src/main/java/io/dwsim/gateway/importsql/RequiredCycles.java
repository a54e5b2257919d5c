package io.dwsim.gateway.importsql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one key of every cycle of required foreign keys nullable: else no table could be filled first. */
final class RequiredCycles {

    private final List<TableSketch> tables;
    private final ForeignKeyMapping mapping;
    private final ImportWarnings warnings;

    RequiredCycles(List<TableSketch> tables, ForeignKeyMapping mapping, ImportWarnings warnings) {
        this.tables = tables;
        this.mapping = mapping;
        this.warnings = warnings;
    }

    void open() {
        List<KeySketch> cycle = cycle();
        while (!cycle.isEmpty()) {
            open(cycle);
            cycle = cycle();
        }
    }

    private void open(List<KeySketch> cycle) {
        Optional<KeySketch> weakest = cycle.stream()
                .filter(key -> key.columns().stream().noneMatch(column -> isNeeded(key.child(), column)))
                .max(Comparator.comparingInt(KeySketch::line));
        if (weakest.isEmpty()) {
            KeySketch last =
                    cycle.stream().max(Comparator.comparingInt(KeySketch::line)).orElseThrow();
            mapping.drop(last, "it is required and leads back to its own table");
            return;
        }
        KeySketch key = weakest.get();
        key.makeNullable();
        warnings.table(
                key.child(),
                key.line(),
                "required_cycle",
                "the foreign key " + key.written() + " is nullable here, as "
                        + (cycle.size() == 1
                                ? "the first row of a table has no other to reference"
                                : "the required foreign keys of "
                                        + String.join(
                                                ", ",
                                                cycle.stream()
                                                        .map(step -> "'"
                                                                + step.child().sourceName() + "'")
                                                        .toList())
                                        + " lead round in a circle"));
    }

    /** Whether the column cannot hold NULL, whatever its foreign key says. */
    private static boolean isNeeded(TableSketch table, ColumnSketch column) {
        return table.isInPrimaryKey(column)
                || column.identity() != null
                || table.compositeForeignKeys().stream()
                        .anyMatch(key -> key.columns().contains(column) && column.foreignKey() != null);
    }

    /** The keys of one cycle; empty when there is none. */
    private List<KeySketch> cycle() {
        Map<TableSketch, List<KeySketch>> required = new LinkedHashMap<>();
        Map<TableSketch, List<TableSketch>> children = new HashMap<>();
        for (TableSketch table : tables) {
            List<KeySketch> keys = table.foreignKeys().stream()
                    .filter(key -> !key.isNullable())
                    .toList();
            required.put(table, new ArrayList<>(keys));
            keys.forEach(key -> children.computeIfAbsent(key.parent(), parent -> new ArrayList<>())
                    .add(table));
        }
        Deque<TableSketch> fillable = new ArrayDeque<>();
        required.forEach((table, keys) -> {
            if (keys.isEmpty()) {
                fillable.add(table);
            }
        });
        while (!fillable.isEmpty()) {
            TableSketch parent = fillable.removeFirst();
            required.remove(parent);
            for (TableSketch child : children.getOrDefault(parent, List.of())) {
                List<KeySketch> left = required.get(child);
                if (left != null && left.removeIf(key -> key.parent() == parent) && left.isEmpty()) {
                    fillable.add(child);
                }
            }
        }
        return required.isEmpty() ? List.of() : walk(required);
    }

    /** What is left needs what is left, so any path comes back to itself. */
    private static List<KeySketch> walk(Map<TableSketch, List<KeySketch>> required) {
        Map<TableSketch, Integer> places = new HashMap<>();
        List<KeySketch> path = new ArrayList<>();
        TableSketch next = required.keySet().iterator().next();
        while (!places.containsKey(next)) {
            places.put(next, path.size());
            KeySketch key = required.getOrDefault(next, List.of()).get(0);
            path.add(key);
            next = key.parent();
        }
        return path.subList(places.getOrDefault(next, 0), path.size());
    }
}
