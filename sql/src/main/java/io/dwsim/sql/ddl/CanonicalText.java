package io.dwsim.sql.ddl;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what is kept of a CREATE TABLE in the few words that every parser knows: all names quoted, the types too, so that
 * they need not be known; keys of columns as keys of the table.
 */
final class CanonicalText {
    private CanonicalText() {}

    static String of(QualifiedName table, List<SourceColumn> columns, List<TableKey> keys) {
        StringBuilder text =
                new StringBuilder("CREATE TABLE ").append(name(table)).append(" (");
        String separator = "";
        for (SourceColumn column : columns) {
            text.append(separator);
            column(text, column);
            separator = ", ";
        }
        for (TableKey key : keys) {
            text.append(separator);
            key(text, key);
            separator = ", ";
        }
        return text.append(')').toString();
    }

    private static void column(StringBuilder text, SourceColumn column) {
        text.append(quoted(column.name()))
                .append(' ')
                .append(quoted(column.type().name()));
        if (column.notNull()) {
            text.append(" NOT NULL");
        }
        if (column.defaultValue() != null) {
            text.append(" DEFAULT 0");
        }
        if (column.identity() != null) {
            text.append(" AUTO_INCREMENT");
        }
    }

    private static void key(StringBuilder text, TableKey key) {
        text.append(
                switch (key.kind()) {
                    case PRIMARY -> "PRIMARY KEY ";
                    case UNIQUE -> "UNIQUE ";
                    case FOREIGN -> "FOREIGN KEY ";
                });
        names(text, key.columns());
        if (key.references() != null) {
            text.append(" REFERENCES ").append(name(key.references()));
            if (!key.referencedColumns().isEmpty()) {
                names(text.append(' '), key.referencedColumns());
            }
        }
    }

    private static void names(StringBuilder text, List<String> names) {
        text.append(names.stream().map(CanonicalText::quoted).collect(Collectors.joining(", ", "(", ")")));
    }

    private static String name(QualifiedName name) {
        return name.parts().stream().map(part -> quoted(part.text())).collect(Collectors.joining("."));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
