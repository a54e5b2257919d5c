package io.dwsim.engine;

import io.dwsim.engine.rule.SourceRows;
import io.dwsim.engine.rule.ValueRule;
import io.dwsim.engine.text.Utf8Builder;
import java.nio.charset.StandardCharsets;

/** Cells of text and JSON, as UTF-8 one after another in one array. */
public final class TextVector implements ColumnVector {

    private static final int USUAL_LENGTH = 24;

    private final Utf8Builder text;
    private final int[] starts;
    private final boolean[] nulls;

    TextVector(int capacity) {
        text = new Utf8Builder(USUAL_LENGTH * Math.max(1, capacity));
        starts = new int[capacity + 1];
        nulls = new boolean[capacity];
    }

    @Override
    public boolean isNull(int row) {
        return nulls[row];
    }

    /** The array all cells are in; another one after the next batch. */
    public byte[] bytes() {
        return text.bytes();
    }

    /** Where in {@link #bytes()} a cell starts. */
    public int start(int row) {
        return starts[row];
    }

    /** How many bytes a cell has; 0 for NULL. */
    public int length(int row) {
        return starts[row + 1] - starts[row];
    }

    /** A cell as a string. */
    public String value(int row) {
        return new String(text.bytes(), starts[row], length(row), StandardCharsets.UTF_8);
    }

    void clear() {
        text.truncate(0);
    }

    /** Sets a cell that is filled from outside; rows must come in their order. */
    public void set(int row, String value) {
        if (row == 0) {
            clear();
        }
        nulls[row] = false;
        text.append(value);
        starts[row + 1] = text.length();
    }

    @Override
    public void setNull(int row) {
        if (row == 0) {
            clear();
        }
        nulls[row] = true;
        starts[row + 1] = text.length();
    }

    /** Rows must come in their order. */
    void fill(int row, long source, ValueRule.OfText rule) {
        nulls[row] = source == SourceRows.NONE;
        if (source != SourceRows.NONE) {
            rule.append(source, text);
        }
        starts[row + 1] = text.length();
    }
}
