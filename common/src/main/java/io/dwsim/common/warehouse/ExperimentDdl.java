package io.dwsim.common.warehouse;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ForeignKey;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.warehouse.Constraint.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The warehouse tables of an experiment, in whatever schema they are to stand. */
public final class ExperimentDdl {

    private static final int MAX_NAME_BYTES = 63;

    private final Experiment experiment;
    private final List<Constraint> constraints = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    public ExperimentDdl(Experiment experiment) {
        this.experiment = experiment;
        // an index is a relation like a table, and takes the name of its constraint
        experiment.tables().forEach(table -> names.add(SchemaNames.folded(table.name())));
        experiment.tables().forEach(this::addConstraints);
        constraints.sort(Comparator.comparing(Constraint::kind));
    }

    /** One CREATE TABLE per table, with types and NOT NULL but without keys. */
    public List<String> createTables(String schema) {
        return experiment.tables().stream()
                .map(table -> "CREATE TABLE " + SchemaNames.qualified(schema, table.name()) + " ("
                        + table.columns().stream()
                                .map(ExperimentDdl::columnDefinition)
                                .collect(Collectors.joining(", "))
                        + ")")
                .toList();
    }

    /** All keys, in an order in which they can be built. */
    public List<Constraint> constraints() {
        return List.copyOf(constraints);
    }

    private static String columnDefinition(Column column) {
        return quotedColumn(column.name()) + " " + column.postgresType() + (column.isNullable() ? "" : " NOT NULL");
    }

    private void addConstraints(Table table) {
        if (!table.primaryKey().isEmpty()) {
            add(table, Kind.PRIMARY_KEY, "pkey", table.name(), "PRIMARY KEY " + list(table.primaryKey()));
        }
        for (Column column : table.columns()) {
            if (column.isUnique() && !table.primaryKey().equals(List.of(column.name()))) {
                addUnique(table, List.of(column.name()));
            }
            ForeignKey key = column.foreignKey();
            if (key != null) {
                addForeignKey(table, List.of(column.name()), key.referencesTable(), List.of(key.referencesColumn()));
            }
        }
        table.uniqueGroups().stream()
                .filter(group -> !group.equals(table.primaryKey()))
                .forEach(group -> addUnique(table, group));
        table.foreignKeys()
                .forEach(key -> addForeignKey(table, key.columns(), key.referencesTable(), key.referencesColumns()));
    }

    private void addUnique(Table table, List<String> columns) {
        add(table, Kind.UNIQUE, "key", table.name() + "_" + String.join("_", columns), "UNIQUE " + list(columns));
    }

    private void addForeignKey(Table table, List<String> columns, String parent, List<String> parentColumns) {
        add(
                table,
                Kind.FOREIGN_KEY,
                "fkey",
                table.name() + "_" + String.join("_", columns),
                "FOREIGN KEY " + list(columns) + " REFERENCES " + Constraint.SCHEMA + "." + quotedColumn(parent) + " "
                        + list(parentColumns));
    }

    private static String list(List<String> columns) {
        return columns.stream().map(ExperimentDdl::quotedColumn).collect(Collectors.joining(", ", "(", ")"));
    }

    private void add(Table table, Kind kind, String suffix, String stem, String definition) {
        constraints.add(new Constraint(
                freeName(SchemaNames.folded(stem), suffix), SchemaNames.folded(table.name()), kind, definition));
    }

    /** {@code stem_suffix}; where that is too long, a hash of the stem tells names apart that begin alike. */
    private String freeName(String stem, String suffix) {
        String name = stem + "_" + suffix;
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            String tail = "_" + HexFormat.of().toHexDigits(stem.hashCode()) + "_" + suffix;
            name = cut(stem, MAX_NAME_BYTES - tail.length()) + tail;
        }
        for (int i = 2; !names.add(name); i++) {
            String tail = "_" + i + "_" + suffix;
            name = cut(stem, MAX_NAME_BYTES - tail.length()) + tail;
        }
        return name;
    }

    private static String cut(String text, int maxBytes) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static String quotedColumn(String name) {
        return SchemaNames.quoted(SchemaNames.folded(name));
    }
}
