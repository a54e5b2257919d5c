package io.dwsim.cli.terminal;

import io.dwsim.cli.terminal.TableWriter.Cell;
import io.dwsim.cli.terminal.TableWriter.Column;
import java.io.PrintStream;
import java.util.List;

/** One line for each column of each row: for rows that are wider than the terminal. */
final class ExpandedRows implements RowFormat {
    private final PrintStream out;
    private final List<Column> columns;
    private final int nameWidth;
    private final int valueWidth;
    private final TableLayout layout;

    ExpandedRows(PrintStream out, List<Column> columns, int nameWidth, int valueWidth, TableLayout layout) {
        this.out = out;
        this.columns = columns;
        this.nameWidth = nameWidth;
        this.valueWidth = valueWidth;
        this.layout = layout;
    }

    @Override
    public void head() {
        // each row has its own
    }

    @Override
    public void row(List<Cell> cells, long number) {
        String head = "-[ row " + number + " ]";
        int ruled = Math.max(0, nameWidth + valueWidth + 3 - head.length());
        out.println(layout.palette().dim(head + "-".repeat(ruled)));
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            String value = cells.get(i).text();
            if (layout.width().isPresent()) {
                value = CellText.cut(value, valueWidth, layout.ellipsis());
            }
            out.println((layout.palette().strong(name)
                            + " ".repeat(nameWidth - CellText.width(name))
                            + " | "
                            + (cells.get(i).missing() ? layout.palette().dim(value) : value))
                    .stripTrailing());
        }
    }
}
