package io.dwsim.cli.terminal;

import io.dwsim.cli.terminal.TableWriter.Cell;
import io.dwsim.cli.terminal.TableWriter.Column;
import java.io.PrintStream;
import java.util.List;

/** One line for each row, cells below each other. */
final class AlignedRows implements RowFormat {
    private final PrintStream out;
    private final List<Column> columns;
    private final int[] widths;
    private final TableLayout layout;
    private final StringBuilder line = new StringBuilder();

    AlignedRows(PrintStream out, List<Column> columns, int[] widths, TableLayout layout) {
        this.out = out;
        this.columns = columns;
        this.widths = widths;
        this.layout = layout;
    }

    @Override
    public void head() {
        for (int i = 0; i < widths.length; i++) {
            String name = fitted(columns.get(i).name(), i);
            cell(i, name, layout.palette().strong(name));
        }
        endLine();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : "+").append("-".repeat(widths[i] + 2));
        }
        endLine();
    }

    @Override
    public void row(List<Cell> cells, long number) {
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            String text = fitted(cell.text(), i);
            cell(i, text, cell.missing() ? layout.palette().dim(text) : text);
        }
        endLine();
    }

    /** Cut only where somebody looks on: what is read by a program stays whole. */
    private String fitted(String text, int column) {
        return layout.width().isPresent() && !columns.get(column).numeric()
                ? CellText.cut(text, widths[column], layout.ellipsis())
                : text;
    }

    private void cell(int index, String text, String painted) {
        String padding = " ".repeat(Math.max(0, widths[index] - CellText.width(text)));
        line.append(index == 0 ? " " : "| ");
        line.append(columns.get(index).numeric() ? padding + painted : painted + padding);
        line.append(' ');
    }

    private void endLine() {
        out.println(line.toString().stripTrailing());
        line.setLength(0);
    }
}
