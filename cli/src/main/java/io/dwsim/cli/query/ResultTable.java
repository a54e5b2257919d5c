package io.dwsim.cli.query;

import io.dwsim.cli.api.QueryResult;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.TextTable;
import java.io.PrintStream;
import java.time.Duration;

/** A query result as a person reads it. */
public final class ResultTable {
    private ResultTable() {}

    public static void print(QueryResult result, PrintStream out) {
        TextTable table = new TextTable(result.columns().stream()
                .map(column -> new TextTable.Column(column.name(), column.numeric()))
                .toList());
        result.rows().forEach(row -> table.row(row.cells()));
        table.print(out);
        out.println("(" + Quantities.count(table.size(), "row")
                + (result.truncated() ? ", more were cut off: see --limit" : "") + ", "
                + Quantities.duration(Duration.ofMillis(result.elapsedMillis())) + ")");
    }
}
