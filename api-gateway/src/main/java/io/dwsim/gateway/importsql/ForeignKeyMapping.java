package io.dwsim.gateway.importsql;

import io.dwsim.sql.ddl.SourceForeignKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gives tables their foreign keys; what cannot be one leaves plain columns and a warning. */
final class ForeignKeyMapping {

    private final TableLookup tables;
    private final ImportWarnings warnings;

    ForeignKeyMapping(TableLookup tables, ImportWarnings warnings) {
        this.tables = tables;
        this.warnings = warnings;
    }

    /** Once all tables have their unique keys. */
    void map(TableSketch table) {
        for (SourceForeignKey source : table.source().foreignKeys()) {
            read(table, source).ifPresent(key -> add(table, key));
        }
    }

    private void add(TableSketch table, KeySketch key) {
        if (!key.isSingle()) {
            table.compositeForeignKeys().add(key);
            return;
        }
        ColumnSketch column = key.columns().get(0);
        KeySketch before = column.foreignKey();
        if (before == null) {
            column.foreignKey(key);
        } else {
            drop(key, "its column references '" + before.parent().sourceName() + "' already");
        }
    }

    private Optional<KeySketch> read(TableSketch table, SourceForeignKey source) {
        List<ColumnSketch> columns = new ArrayList<>();
        for (String name : source.columns()) {
            Optional<ColumnSketch> column = table.column(name);
            if (column.isEmpty()) {
                return refused(table, source, "foreign_key_dropped", "there is no column '" + name + "'");
            }
            columns.add(column.get());
        }
        Optional<TableSketch> parent = tables.find(source.references(), table);
        if (parent.isEmpty()) {
            return refused(
                    table, source, "foreign_key_outside", "the script does not create '" + source.references() + "'");
        }
        List<ColumnSketch> referenced = new ArrayList<>();
        for (String name : source.referencedColumns()) {
            Optional<ColumnSketch> column = parent.get().column(name);
            if (column.isEmpty()) {
                return refused(
                        table,
                        source,
                        "foreign_key_dropped",
                        "'" + source.references() + "' has no column '" + name + "'");
            }
            referenced.add(column.get());
        }
        if (referenced.isEmpty()) {
            referenced.addAll(parent.get().sourcePrimaryKey());
        }
        return checked(table, source, columns, parent.get(), referenced);
    }

    private Optional<KeySketch> checked(
            TableSketch table,
            SourceForeignKey source,
            List<ColumnSketch> columns,
            TableSketch parent,
            List<ColumnSketch> referenced) {
        if (columns.size() != referenced.size()
                || new HashSet<>(columns).size() != columns.size()
                || new HashSet<>(referenced).size() != referenced.size()) {
            return refused(
                    table,
                    source,
                    "foreign_key_dropped",
                    referenced.isEmpty()
                            ? "'" + source.references() + "' has no primary key"
                            : "it pairs " + columns.size() + " columns with " + referenced.size());
        }
        if (!parent.isUnique(referenced)) {
            return refused(
                    table,
                    source,
                    "foreign_key_not_unique",
                    "(" + String.join(", ", TableSketch.names(referenced)) + ") of '" + parent.sourceName()
                            + "' is neither its primary key nor unique");
        }
        if (columns.equals(referenced)) {
            return refused(table, source, "foreign_key_dropped", "it references itself");
        }
        return Optional.of(new KeySketch(source.line(), table, columns, parent, referenced));
    }

    private Optional<KeySketch> refused(TableSketch table, SourceForeignKey source, String code, String why) {
        String message = "the foreign key (" + String.join(", ", source.columns()) + ") to '" + source.references()
                + "' is left out and its values are those of a plain column: " + why;
        Optional<ColumnSketch> only =
                source.columns().size() == 1 ? table.column(source.columns().get(0)) : Optional.empty();
        if (only.isPresent()) {
            warnings.column(table, only.get(), source.line(), code, message);
        } else {
            warnings.table(table, source.line(), code, message);
        }
        return Optional.empty();
    }

    /** Leaves the columns of a key without it. */
    void drop(KeySketch key, String why) {
        key.drop();
        String message =
                "the foreign key " + key.written() + " is left out and its values are those of a plain column: " + why;
        if (key.isSingle()) {
            warnings.column(key.child(), key.columns().get(0), key.line(), "foreign_key_dropped", message);
        } else {
            warnings.table(Objects.requireNonNull(key.child()), key.line(), "foreign_key_dropped", message);
        }
    }
}
