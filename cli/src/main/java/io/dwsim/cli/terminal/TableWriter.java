package io.dwsim.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as a table in the manner of psql while they come: numbers to the right, NULL spelled out. The widths follow
 * from the first {@value #SAMPLE} rows, so that memory does not grow with the number of rows; a later cell that is longer
 * stands out.
 */
public final class TableWriter implements AutoCloseable {
    static final int SAMPLE = 1000;

    private final PrintStream out;
    private final List<Column> columns;
    private final TableLayout layout;
    private final List<List<Cell>> held = new ArrayList<>();
    private @Nullable RowFormat format;
    private long size;

    /** A column; numeric ones are aligned to the right. */
    public record Column(String name, boolean numeric) {
        public static Column text(String name) {
            return new Column(name, false);
        }

        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    /** A cell as it is shown, on one line. */
    record Cell(String text, boolean missing) {
        private static final Cell NULL = new Cell("NULL", true);

        static Cell of(@Nullable String text) {
            return text == null ? NULL : new Cell(CellText.visible(text), false);
        }

        int width() {
            return CellText.width(text);
        }
    }

    public TableWriter(PrintStream out, List<Column> columns, TableLayout layout) {
        this.out = out;
        this.columns = columns.stream()
                .map(column -> new Column(CellText.visible(column.name()), column.numeric()))
                .toList();
        this.layout = layout;
    }

    /** Adds a row; a null cell is shown as NULL. */
    public void row(List<? extends @Nullable String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns: " + cells);
        }
        List<Cell> row = new ArrayList<>(cells.size());
        for (String cell : cells) {
            row.add(Cell.of(cell));
        }
        size++;
        if (format != null) {
            format.row(row, size);
            return;
        }
        held.add(row);
        if (held.size() == SAMPLE) {
            open();
        }
    }

    /** Rows so far. */
    public long size() {
        return size;
    }

    @Override
    public void close() {
        if (format == null) {
            open();
        }
        out.flush();
    }

    private void open() {
        RowFormat chosen = layout.expanded() ? expanded() : fitted().orElseGet(this::expanded);
        format = chosen;
        chosen.head();
        long number = 0;
        for (List<Cell> row : held) {
            chosen.row(row, ++number);
        }
        held.clear();
    }

    private Optional<RowFormat> fitted() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = CellText.width(columns.get(i).name());
            for (List<Cell> row : held) {
                widths[i] = Math.max(widths[i], row.get(i).width());
            }
        }
        if (layout.width().isPresent()
                && !ColumnWidths.fit(widths, columns, layout.width().getAsInt())) {
            return Optional.empty();
        }
        return Optional.of(new AlignedRows(out, columns, widths, layout));
    }

    private RowFormat expanded() {
        int names = columns.stream()
                .mapToInt(column -> CellText.width(column.name()))
                .max()
                .orElse(0);
        int values =
                held.stream().flatMap(List::stream).mapToInt(Cell::width).max().orElse(0);
        int limit = layout.width().orElse(Integer.MAX_VALUE);
        return new ExpandedRows(out, columns, names, Math.min(values, Math.max(1, limit - names - 3)), layout);
    }
}
