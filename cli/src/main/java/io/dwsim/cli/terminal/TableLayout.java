package io.dwsim.cli.terminal;

import java.util.OptionalInt;

/**
 * How tables look.
 *
 * @param width characters that fit on a line; empty for no limit
 * @param ellipsis stands for what was cut off
 * @param expanded whether each row is a list of its columns
 */
public record TableLayout(OptionalInt width, String ellipsis, Palette palette, boolean expanded) {
    /** Whole, without colors: for files and other programs. */
    public static final TableLayout PLAIN = new TableLayout(OptionalInt.empty(), "...", Palette.PLAIN, false);

    public TableLayout expanded(boolean rows) {
        return new TableLayout(width, ellipsis, palette, rows);
    }
}
