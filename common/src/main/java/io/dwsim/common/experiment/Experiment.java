package io.dwsim.common.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A valid experiment with all defaults resolved, as it is stored and as it travels in messages.
 *
 * @param name also the name of its warehouse schema
 * @param description free text of its author
 * @param locale language of generated vocabulary, a BCP 47 tag such as {@code en} or {@code de-CH}
 * @param tables at least one, in the author's order
 * @param targetWarehouse always {@code postgres}
 * @param sourceDialect the dialect of the DDL it was imported from, as in {@code redshift}; null for an experiment that
 *     was not imported
 */
public record Experiment(
        String name,
        @Nullable String description,
        String locale,
        List<Table> tables,
        String targetWarehouse,
        @Nullable String sourceDialect) {

    public Experiment {
        tables = List.copyOf(tables);
    }

    /** An experiment that was not imported. */
    public Experiment(
            String name, @Nullable String description, String locale, List<Table> tables, String targetWarehouse) {
        this(name, description, locale, tables, targetWarehouse, null);
    }

    /** This experiment with other tables. */
    public Experiment withTables(List<Table> newTables) {
        return new Experiment(name, description, locale, newTables, targetWarehouse, sourceDialect);
    }

    /** The table of exactly that name. */
    public Optional<Table> table(String tableName) {
        return tables.stream().filter(table -> table.name().equals(tableName)).findFirst();
    }

    /**
     * The part of this experiment one table depends on: the table itself and all it references, directly or not.
     * Values are the same whether they are computed from the slice or from the whole.
     *
     * @throws IllegalArgumentException when there is no such table
     */
    public Experiment sliceFor(String tableName) {
        Set<String> wanted = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(tableName));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (wanted.add(next)) {
                Table table = requireTable(next);
                table.columns().forEach(column -> column.reference()
                        .ifPresent(reference -> open.add(reference.referencesTable())));
                table.foreignKeys().forEach(key -> open.add(key.referencesTable()));
            }
        }
        List<Table> slice =
                tables.stream().filter(table -> wanted.contains(table.name())).toList();
        return withTables(slice);
    }

    /**
     * The table of exactly that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Table requireTable(String tableName) {
        return table(tableName)
                .orElseThrow(() ->
                        new IllegalArgumentException("experiment '" + name + "' has no table '" + tableName + "'"));
    }
}
