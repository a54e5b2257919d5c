package io.dwsim.gateway.importsql;

import java.util.List;

/** A foreign key on its way from DDL to a definition. */
final class KeySketch {

    private final int line;
    private final TableSketch child;
    private final List<ColumnSketch> columns;
    private final TableSketch parent;
    private final List<ColumnSketch> parentColumns;

    /**
     * @param columns of the child
     * @param parentColumns unique together, in the order of {@code columns}
     */
    KeySketch(
            int line,
            TableSketch child,
            List<ColumnSketch> columns,
            TableSketch parent,
            List<ColumnSketch> parentColumns) {
        this.line = line;
        this.child = child;
        this.columns = List.copyOf(columns);
        this.parent = parent;
        this.parentColumns = List.copyOf(parentColumns);
    }

    int line() {
        return line;
    }

    TableSketch child() {
        return child;
    }

    List<ColumnSketch> columns() {
        return columns;
    }

    TableSketch parent() {
        return parent;
    }

    List<ColumnSketch> parentColumns() {
        return parentColumns;
    }

    boolean isSingle() {
        return columns.size() == 1;
    }

    /** Whether a row may have no parent: every column of the key can be NULL. */
    boolean isNullable() {
        return columns.stream().noneMatch(ColumnSketch::isRequired);
    }

    /** Lets a row have no parent. */
    void makeNullable() {
        columns.forEach(column -> column.required(false));
    }

    /** The column a column of the key takes its value from. */
    ColumnSketch end(ColumnSketch column) {
        return parentColumns.get(columns.indexOf(column));
    }

    /** Leaves its columns without it. */
    void drop() {
        child.drop(this);
    }

    /** As in {@code (a, b) to shop.orders}. */
    String written() {
        return "("
                + String.join(
                        ", ", columns.stream().map(ColumnSketch::sourceName).toList()) + ") to " + parent.sourceName();
    }
}
