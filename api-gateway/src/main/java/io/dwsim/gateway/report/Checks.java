package io.dwsim.gateway.report;

import io.dwsim.gateway.report.Report.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects the checks of a report. */
final class Checks {

    /** How often a test fails that has no reason to: once in a million. */
    static final double SIGNIFICANCE = 1e-6;

    private final List<Check> checks = new ArrayList<>();

    List<Check> all() {
        return List.copyOf(checks);
    }

    /** A check of what has to be exactly so. */
    void exact(
            String table,
            @Nullable String column,
            String rule,
            @Nullable Object expected,
            @Nullable Object observed,
            boolean passed,
            String message) {
        checks.add(new Check(table, column, rule, expected, observed, null, null, passed, message));
    }

    /** A check of a number that has to be 0. */
    void none(String table, @Nullable String column, String rule, long observed, String what) {
        exact(
                table,
                column,
                rule,
                0,
                observed,
                observed == 0,
                observed == 0 ? "there are no " + what : "there are " + observed + " " + what);
    }

    /** A check of what chance decides. */
    void chance(
            String table,
            String column,
            String rule,
            @Nullable Object expected,
            @Nullable Object observed,
            double pValue,
            String subject) {
        boolean passed = pValue >= SIGNIFICANCE;
        String message = subject
                + (passed ? " are as expected" : " are not as expected")
                + String.format(Locale.ROOT, ": data as far off has a chance of %.2g", pValue);
        checks.add(new Check(table, column, rule, expected, observed, pValue, SIGNIFICANCE, passed, message));
    }
}
