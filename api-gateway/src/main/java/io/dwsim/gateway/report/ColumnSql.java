package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.warehouse.SchemaNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** SQL about one column. */
final class ColumnSql {

    /** Longer texts are cut before they are shown. */
    private static final int SHOWN_LENGTH = 200;

    private ColumnSql() {}

    /** The column itself. */
    static String name(Column column) {
        return SchemaNames.quoted(SchemaNames.folded(column.name()));
    }

    /** Names of columns as a list. */
    static String names(String alias, List<String> columns) {
        return columns.stream().map(column -> name(alias, column)).collect(Collectors.joining(", "));
    }

    static String name(String alias, String column) {
        return alias + "." + SchemaNames.quoted(SchemaNames.folded(column));
    }

    /** The column as something that can be compared and sorted, whatever the collation of the database. */
    static String comparable(Column column) {
        return switch (column.dataType().kind()) {
            case TEXT, JSON -> name(column) + "::text COLLATE \"C\"";
            default -> name(column);
        };
    }

    /** The least or greatest value as text. */
    static String extreme(Column column, boolean greatest) {
        String function = greatest ? "max" : "min";
        return switch (column.dataType().kind()) {
            case BOOLEAN -> (greatest ? "bool_or(" : "bool_and(") + name(column) + ")::text";
            case TEXT, UUID -> shown(function + "(" + name(column) + "::text COLLATE \"C\")");
            case JSON -> "NULL::text";
            default -> function + "(" + name(column) + ")::text";
        };
    }

    /** A value as text of bounded length. */
    static String shown(String value) {
        return "left(" + value + "::text, " + SHOWN_LENGTH + ")";
    }

    /** The value as a number of units as {@link io.dwsim.engine.rule.Spread} has them. */
    static String units(Column column) {
        String name = name(column);
        return switch (column.dataType().kind()) {
            case INTEGER, DECIMAL -> name + "::numeric";
            case FLOATING -> name + "::float8";
            case DAY -> "(" + name + " - DATE '1970-01-01')::numeric";
            case TIME_OF_DAY, INSTANT -> "(extract(epoch FROM " + name + ") * 1000000)::numeric";
            case BOOLEAN, TEXT, UUID, JSON ->
                throw new IllegalArgumentException(String.format(Locale.ROOT, "%s has no units", column.dataType()));
        };
    }

    /** The type {@link #units} have. */
    static String unitsType(Column column) {
        return switch (column.dataType().kind()) {
            case FLOATING -> "float8";
            default -> "numeric";
        };
    }
}
