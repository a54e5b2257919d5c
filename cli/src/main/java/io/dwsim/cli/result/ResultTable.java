package io.dwsim.cli.result;

import io.dwsim.cli.api.QueryResult;
import io.dwsim.cli.api.QueryResult.Column;
import io.dwsim.cli.api.ResultReader;
import io.dwsim.cli.api.StreamedAnswer;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.TableLayout;
import io.dwsim.cli.terminal.TableWriter;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query result as a person reads it. */
public final class ResultTable implements ResultReader.Rows {
    private final PrintStream out;
    private final TableLayout layout;
    private @Nullable TableWriter table;

    private ResultTable(PrintStream out, TableLayout layout) {
        this.out = out;
        this.layout = layout;
    }

    /** Prints an answer while it comes, and what there is to say about it. */
    public static ResultReader.End print(StreamedAnswer answer, PrintStream out, TableLayout layout, boolean footer) {
        ResultTable rows = new ResultTable(out, layout);
        ResultReader.End end = ResultReader.read(answer, rows);
        rows.close(end, footer);
        return end;
    }

    /** Prints an answer that is there as a whole. */
    public static void print(QueryResult result, PrintStream out, TableLayout layout) {
        ResultTable rows = new ResultTable(out, layout);
        rows.columns(result.columns());
        result.rows().forEach(row -> rows.row(row.cells()));
        rows.close(new ResultReader.End(result.truncated(), result.elapsedMillis()), true);
    }

    @Override
    public void columns(List<Column> columns) {
        table = new TableWriter(
                out,
                columns.stream()
                        .map(column -> new TableWriter.Column(column.name(), column.numeric()))
                        .toList(),
                layout);
    }

    @Override
    public boolean row(List<@Nullable String> cells) {
        if (table != null) {
            table.row(cells);
        }
        return !out.checkError(); // whoever has seen enough closes the pager or the pipe
    }

    private void close(ResultReader.End end, boolean footer) {
        if (table == null) {
            return;
        }
        table.close();
        if (footer) {
            out.println("(" + Quantities.count(table.size(), "row")
                    + (end.truncated() ? ", more were cut off: see --limit" : "") + ", "
                    + Quantities.duration(Duration.ofMillis(end.elapsedMillis())) + ")");
        }
    }
}
