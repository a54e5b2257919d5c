package io.dwsim.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aligned table in the manner of psql: numbers to the right, NULL spelled out. */
public final class TextTable {
    private static final String NULL = "NULL";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A column; numeric ones are aligned to the right. */
    public record Column(String name, boolean numeric) {
        public static Column text(String name) {
            return new Column(name, false);
        }

        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row; a null cell is shown as NULL. */
    public TextTable row(List<? extends @Nullable String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns: " + cells);
        }
        List<String> row = new ArrayList<>(cells.size());
        for (String cell : cells) {
            row.add(cell == null ? NULL : CellText.visible(cell));
        }
        rows.add(row);
        return this;
    }

    public int size() {
        return rows.size();
    }

    public void print(PrintStream out) {
        int[] widths = widths();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            cell(
                    line,
                    i,
                    CellText.visible(columns.get(i).name()),
                    widths[i],
                    columns.get(i).numeric());
        }
        out.println(line.toString().stripTrailing());
        line.setLength(0);
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : "+").append("-".repeat(widths[i] + 2));
        }
        out.println(line);
        for (List<String> row : rows) {
            line.setLength(0);
            for (int i = 0; i < widths.length; i++) {
                cell(line, i, row.get(i), widths[i], columns.get(i).numeric());
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = CellText.width(CellText.visible(columns.get(i).name()));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], CellText.width(row.get(i)));
            }
        }
        return widths;
    }

    private static void cell(StringBuilder line, int index, String text, int width, boolean right) {
        String padding = " ".repeat(width - CellText.width(text));
        line.append(index == 0 ? " " : "| ")
                .append(right ? padding + text : text + padding)
                .append(' ');
    }
}
