package io.dwsim.sql.ddl;

import org.jspecify.annotations.Nullable;

/** Warnings about one table. */
record TableWarnings(Warnings warnings, String table) {
    /** What the message of every {@code clause_ignored} begins with. */
    static final String NOT_KEPT = "Not kept: ";

    void add(int line, @Nullable String column, String code, String message) {
        warnings.add(line, table, column, code, message);
    }

    /** Says that a text of the script is not kept. */
    void ignored(int line, @Nullable String column, String text) {
        add(line, column, "clause_ignored", NOT_KEPT + Warnings.quote(text));
    }
}
