package io.dwsim.sql.ddl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is not kept. */
final class Warnings {
    private static final int LONGEST_TEXT = 160;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<DdlWarning> warnings = new ArrayList<>();

    void add(int line, @Nullable String table, @Nullable String column, String code, String message) {
        warnings.add(new DdlWarning(line, table, column, code, message));
    }

    void addAll(Warnings others) {
        warnings.addAll(others.warnings);
    }

    /** A text of the script for a message: on one line, and not longer than a line. */
    static String quote(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }

    List<DdlWarning> inOrder() {
        return RepeatedClauses.merged(warnings).stream()
                .sorted(Comparator.comparingInt(DdlWarning::line))
                .toList();
    }
}
