package io.dwsim.cli.shell;

import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The columns of a table as its definition has them. */
final class TableColumns {
    private TableColumns() {}

    static TextTable of(JsonNode table) {
        TextTable columns = new TextTable(List.of(
                Column.text("column"), Column.text("type"), Column.text("nullable"), Column.text("references")));
        for (JsonNode column : table.path("columns")) {
            JsonNode key = column.path("foreign_key");
            boolean nullable = !column.path("required").asBoolean(true)
                    || key.path("nullable").asBoolean(false);
            columns.row(List.of(
                    column.path("name").asString(""),
                    column.path("data_type").asString(""),
                    nullable ? "yes" : "no",
                    key.isObject()
                            ? key.path("references_table").asString("") + "."
                                    + key.path("references_column").asString("")
                            : ""));
        }
        return columns;
    }
}
