package io.dwsim.cli.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rows that a query or a preview answered.
 *
 * @param truncated whether the row limit cut rows off
 */
public record QueryResult(List<Column> columns, List<Row> rows, boolean truncated, long elapsedMillis) {

    private static final Set<String> NUMERIC = Set.of(
            "smallint",
            "int",
            "int2",
            "int4",
            "int8",
            "integer",
            "bigint",
            "numeric",
            "decimal",
            "number",
            "real",
            "float",
            "float4",
            "float8",
            "double",
            "double precision",
            "money",
            "oid");

    /** A result column and its SQL type as the server names it. */
    public record Column(String name, String type) {
        public boolean numeric() {
            String bare = type.toLowerCase(Locale.ROOT).replaceFirst("\\s*\\(.*", "");
            return NUMERIC.contains(bare);
        }
    }

    /** One row; SQL NULL is null. */
    public record Row(List<@Nullable String> cells) {}

    public static QueryResult of(JsonNode json) {
        List<Column> columns = new ArrayList<>();
        for (JsonNode column : json.path("columns")) {
            columns.add(new Column(
                    column.path("name").asString(""),
                    column.path("type").asString(column.path("data_type").asString(""))));
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : json.path("rows")) {
            List<@Nullable String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(text(cell)));
            rows.add(new Row(cells));
        }
        return new QueryResult(
                columns,
                rows,
                json.path("truncated").asBoolean(false),
                json.path("elapsed_ms").asLong(0));
    }

    private static @Nullable String text(JsonNode cell) {
        if (cell.isNull()) {
            return null;
        }
        return cell.isValueNode() ? cell.asString() : cell.toString();
    }
}
