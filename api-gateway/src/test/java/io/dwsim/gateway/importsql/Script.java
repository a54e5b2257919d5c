package io.dwsim.gateway.importsql;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.ddl.DdlScript;
import io.dwsim.sql.ddl.Identity;
import io.dwsim.sql.ddl.QualifiedName;
import io.dwsim.sql.ddl.SourceColumn;
import io.dwsim.sql.ddl.SourceForeignKey;
import io.dwsim.sql.ddl.SourceTable;
import io.dwsim.sql.ddl.SourceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes what the reader would say of a script. */
final class Script {

    private final Dialect dialect;
    private final List<TableText> tables = new ArrayList<>();

    private Script(Dialect dialect) {
        this.dialect = dialect;
    }

    static Script in(Dialect dialect) {
        return new Script(dialect);
    }

    TableText table(String name) {
        TableText table = new TableText(name, 10 * tables.size() + 1);
        tables.add(table);
        return table;
    }

    DdlScript read() {
        return new DdlScript(dialect, tables.stream().map(TableText::table).toList(), List.of(), List.of());
    }

    Imported imported() {
        return DdlImport.of(read(), "imported", DdlImport.USUAL_ROWS, true);
    }

    static QualifiedName name(String dotted) {
        return new QualifiedName(Stream.of(dotted.split("\\."))
                .map(part -> new QualifiedName.Part(part, false))
                .toList());
    }

    static SourceType type(String text) {
        int open = text.indexOf('(');
        String array = text.endsWith("[]") ? text.substring(0, text.length() - 2) : text;
        return new SourceType(
                text,
                (open < 0 ? array : text.substring(0, open))
                        .toUpperCase(Locale.ROOT)
                        .strip(),
                open < 0
                        ? List.of()
                        : Arrays.stream(text.substring(open + 1, text.indexOf(')'))
                                        .split(","))
                                .map(String::strip)
                                .toList(),
                text.endsWith("[]"));
    }

    static final class TableText {
        private final String name;
        private final int line;
        private final List<SourceColumn> columns = new ArrayList<>();
        private List<String> primaryKey = List.of();
        private final List<List<String>> unique = new ArrayList<>();
        private final List<SourceForeignKey> foreignKeys = new ArrayList<>();

        private TableText(String name, int line) {
            this.name = name;
            this.line = line;
        }

        TableText column(String column, String type) {
            return add(column, type, false, null);
        }

        TableText required(String column, String type) {
            return add(column, type, true, null);
        }

        TableText identity(String column, String type, long start, long step) {
            return add(column, type, true, new Identity(start, step));
        }

        TableText add(
                String column, String type, boolean notNull, @org.jspecify.annotations.Nullable Identity identity) {
            columns.add(new SourceColumn(column, line + columns.size() + 1, type(type), notNull, null, identity, null));
            return this;
        }

        TableText primaryKey(String... key) {
            primaryKey = List.of(key);
            return this;
        }

        TableText unique(String... key) {
            unique.add(List.of(key));
            return this;
        }

        TableText foreignKey(List<String> of, String parent, String... referenced) {
            foreignKeys.add(new SourceForeignKey(
                    line + columns.size() + foreignKeys.size() + 1, of, name(parent), List.of(referenced)));
            return this;
        }

        private SourceTable table() {
            return new SourceTable(name(name), line, columns, primaryKey, unique, foreignKeys, null);
        }
    }
}
