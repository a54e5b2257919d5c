package io.dwsim.cli.terminal;

import io.dwsim.cli.terminal.TableWriter.Column;
import java.util.Arrays;
import java.util.List;

/** Makes columns narrower until a table fits. Numbers are left whole: half a number is another number. */
final class ColumnWidths {
    private static final int LEAST = 8;

    private ColumnWidths() {}

    /** Returns whether the table fits; if it cannot, the widths are unspecified. */
    static boolean fit(int[] widths, List<Column> columns, int limit) {
        int frame = 3 * widths.length - 1;
        int cap = Arrays.stream(widths).max().orElse(0);
        int[] whole = widths.clone();
        while (Arrays.stream(widths).sum() + frame > limit) {
            if (--cap < LEAST) {
                return false;
            }
            for (int i = 0; i < widths.length; i++) {
                widths[i] = columns.get(i).numeric() ? whole[i] : Math.min(whole[i], cap);
            }
        }
        return true;
    }
}
