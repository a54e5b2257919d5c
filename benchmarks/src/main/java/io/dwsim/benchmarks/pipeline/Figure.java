package io.dwsim.benchmarks.pipeline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of goals.
 *
 * @param goal the most it should be; null where there is none, as for a part of something or for another number of rows
 */
record Figure(
        String what, double measured, String unit, @Nullable Double goal) {

    static Figure seconds(String what, double measured, @Nullable Double goal) {
        return new Figure(what, measured, " s", goal);
    }

    static Figure gigabytes(String what, long bytes, @Nullable Double goal) {
        return new Figure(what, bytes / 1e9, " GB", goal);
    }

    static Figure ratio(String what, double measured, @Nullable Double goal) {
        return new Figure(what, measured, "", goal);
    }

    String row() {
        String text = String.format(Locale.ROOT, "| %-62s | %9.2f%-3s |", what, measured, unit);
        return goal == null
                ? text + String.format(Locale.ROOT, " %11s | %5s |", "", "")
                : text + String.format(Locale.ROOT, " ≤ %6.2f%-3s | %5.2f |", goal, unit, measured / goal);
    }
}
