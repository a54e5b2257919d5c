package io.dwsim.sql.ddl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table while the statements of a script are applied to it. */
final class TableDraft {
    final int line;
    final List<SourceColumn> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<String>> uniqueIndexes = new HashMap<>();
    private final Set<List<Object>> knownForeignKeys = new HashSet<>();
    final List<String> primaryKey = new ArrayList<>();
    final LinkedHashSet<List<String>> uniqueKeys = new LinkedHashSet<>();
    final List<SourceForeignKey> foreignKeys = new ArrayList<>();

    QualifiedName name;
    boolean isDropped;

    @Nullable
    String comment;

    TableDraft(QualifiedName name, int line) {
        this.name = name;
        this.line = line;
    }

    /** Place of the column of that name, whatever its case. */
    Optional<Integer> indexOf(String column) {
        return Optional.ofNullable(places.get(fold(column)));
    }

    void addColumn(SourceColumn column, TableWarnings warnings) {
        if (indexOf(column.name()).isPresent()) {
            warnings.add(column.line(), column.name(), "column_repeated", "Is there already, so this one is not kept");
        } else {
            places.put(fold(column.name()), columns.size());
            columns.add(column);
        }
    }

    /** False where it cannot be a key of this table, which a warning says. */
    boolean addKey(TableKey key, TableWarnings warnings) {
        List<String> spelled = new ArrayList<>();
        for (String column : key.columns()) {
            Optional<Integer> index = indexOf(column);
            if (index.isEmpty()) {
                warnings.add(
                        key.line(),
                        column,
                        "key_column_unknown",
                        "The table has no such column, so its key is not kept");
                return false;
            }
            spelled.add(columns.get(index.get()).name());
        }
        switch (key.kind()) {
            case PRIMARY -> addPrimaryKey(spelled, key.line(), warnings);
            case UNIQUE -> uniqueKeys.add(spelled);
            case FOREIGN -> {
                SourceForeignKey foreignKey = new SourceForeignKey(
                        key.line(), spelled, Objects.requireNonNull(key.references()), key.referencedColumns());
                if (!key.referencedColumns().isEmpty()
                        && key.referencedColumns().size() != spelled.size()) {
                    warnings.add(
                            key.line(),
                            spelled.get(0),
                            "key_unreadable",
                            "A foreign key of " + spelled.size() + " columns cannot refer to "
                                    + key.referencedColumns().size());
                    return false;
                } else if (knownForeignKeys.add(
                        List.of(spelled, foreignKey.references(), foreignKey.referencedColumns()))) {
                    foreignKeys.add(foreignKey);
                }
            }
        }
        return true;
    }

    /** Makes the columns of the index unique; false where it is on other than columns of this table. */
    boolean addIndex(UniqueIndex index, TableWarnings warnings) {
        if (index.columns().isEmpty()
                || !addKey(TableKey.of(TableKey.Kind.UNIQUE, index.line(), index.columns()), warnings)) {
            return false;
        }
        if (index.name() != null) {
            uniqueIndexes.put(fold(index.name().text()), index.columns());
        }
        return true;
    }

    /** The columns of the unique index of that name; null where the table has none. */
    @Nullable
    List<String> columnsOfIndex(String index) {
        return uniqueIndexes.get(fold(index));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void addPrimaryKey(List<String> names, int line, TableWarnings warnings) {
        if (primaryKey.isEmpty()) {
            primaryKey.addAll(names);
        } else if (!primaryKey.equals(names)) {
            warnings.add(line, names.get(0), "primary_key_repeated", "Joins the primary key the table has already");
            names.stream().filter(name -> !primaryKey.contains(name)).forEach(primaryKey::add);
        }
    }

    /** Takes the column away, and the keys it is part of; false where there is none of that name. */
    boolean dropColumn(String name) {
        Optional<Integer> index = indexOf(name);
        if (index.isEmpty() || columns.size() == 1) {
            return false;
        }
        String dropped = columns.remove(index.get().intValue()).name();
        places.clear();
        for (int i = 0; i < columns.size(); i++) {
            places.put(fold(columns.get(i).name()), i);
        }
        if (primaryKey.contains(dropped)) {
            primaryKey.clear();
        }
        uniqueKeys.removeIf(key -> key.contains(dropped));
        foreignKeys.removeIf(key -> key.columns().contains(dropped));
        return true;
    }

    /** False where there is no such column, or one of the new name. */
    boolean renameColumn(String from, String to) {
        Optional<Integer> index = indexOf(from);
        if (index.isEmpty()
                || indexOf(to).filter(found -> !found.equals(index.get())).isPresent()) {
            return false;
        }
        SourceColumn old = columns.get(index.get());
        columns.set(
                index.get(),
                new SourceColumn(
                        to, old.line(), old.type(), old.notNull(), old.defaultValue(), old.identity(), old.comment()));
        places.remove(fold(from));
        places.put(fold(to), index.get());
        primaryKey.replaceAll(name -> name.equals(old.name()) ? to : name);
        List<List<String>> uniques = List.copyOf(uniqueKeys);
        uniqueKeys.clear();
        uniques.forEach(key -> uniqueKeys.add(renamed(key, old.name(), to)));
        foreignKeys.replaceAll(key -> new SourceForeignKey(
                key.line(), renamed(key.columns(), old.name(), to), key.references(), key.referencedColumns()));
        return true;
    }

    private static List<String> renamed(List<String> names, String from, String to) {
        return names.stream().map(name -> name.equals(from) ? to : name).toList();
    }

    /** Comments on the table, or on a column of it; false where there is no such column. */
    boolean comment(@Nullable String column, @Nullable String text) {
        if (column == null) {
            comment = text;
            return true;
        }
        Optional<Integer> index = indexOf(column);
        index.ifPresent(i -> {
            SourceColumn old = columns.get(i);
            columns.set(
                    i,
                    new SourceColumn(
                            old.name(),
                            old.line(),
                            old.type(),
                            old.notNull(),
                            old.defaultValue(),
                            old.identity(),
                            text));
        });
        return index.isPresent();
    }

    SourceTable table() {
        return new SourceTable(
                name,
                line,
                columns,
                primaryKey,
                uniqueKeys.stream().filter(key -> !key.equals(primaryKey)).toList(),
                foreignKeys,
                comment);
    }
}
