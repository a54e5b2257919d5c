package io.dwsim.cli.terminal;

import io.dwsim.cli.terminal.TableWriter.Column;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of few rows, all known before the first is written. */
public final class TextTable {
    private final List<Column> columns;
    private final List<List<? extends @Nullable String>> rows = new ArrayList<>();

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row; a null cell is shown as NULL. */
    public TextTable row(List<? extends @Nullable String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns: " + cells);
        }
        rows.add(cells);
        return this;
    }

    public int size() {
        return rows.size();
    }

    public void print(PrintStream out) {
        print(out, TableLayout.PLAIN);
    }

    public void print(PrintStream out, TableLayout layout) {
        try (TableWriter writer = new TableWriter(out, columns, layout)) {
            rows.forEach(writer::row);
        }
    }
}
