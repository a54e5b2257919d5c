package io.dwsim.sql.ddl;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as one line each, for tests to compare. */
final class Shown {
    private Shown() {}

    static String tables(DdlScript script) {
        return script.tables().stream().map(Shown::table).collect(Collectors.joining("\n"));
    }

    static String table(SourceTable table) {
        StringBuilder text = new StringBuilder(table.name().toString());
        text.append(table.columns().stream().map(Shown::column).collect(Collectors.joining(", ", "(", ")")));
        if (!table.primaryKey().isEmpty()) {
            text.append(" pk").append(names(table.primaryKey()));
        }
        table.uniqueKeys().forEach(key -> text.append(" unique").append(names(key)));
        table.foreignKeys().forEach(key -> text.append(" fk")
                .append(names(key.columns()))
                .append("->")
                .append(key.references())
                .append(key.referencedColumns().isEmpty() ? "" : names(key.referencedColumns())));
        if (table.comment() != null) {
            text.append(" '").append(table.comment()).append('\'');
        }
        return text.toString();
    }

    private static String column(SourceColumn column) {
        StringBuilder text = new StringBuilder(column.name())
                .append(' ')
                .append(column.type().text());
        text.append(column.notNull() ? " not null" : "");
        text.append(column.defaultValue() == null ? "" : " default " + column.defaultValue());
        Identity identity = column.identity();
        text.append(identity == null ? "" : " identity(" + identity.start() + ',' + identity.step() + ')');
        text.append(column.comment() == null ? "" : " '" + column.comment() + '\'');
        return text.toString();
    }

    private static String names(List<String> names) {
        return names.stream().collect(Collectors.joining(",", "(", ")"));
    }

    static List<String> warnings(DdlScript script) {
        return script.warnings().stream()
                .map(warning -> warning.line() + " " + warning.table() + "." + warning.column() + " " + warning.code()
                        + ": " + warning.message())
                .toList();
    }

    static List<String> statements(DdlScript script) {
        return script.statements().stream()
                .map(statement -> statement.line() + " " + statement.kind() + " " + statement.table() + " "
                        + statement.outcome().title())
                .toList();
    }
}
