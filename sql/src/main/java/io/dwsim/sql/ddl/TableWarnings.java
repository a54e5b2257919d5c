package io.dwsim.sql.ddl;

import org.jspecify.annotations.Nullable;

/** Warnings about one table. */
record TableWarnings(Warnings warnings, String table) {

    void add(int line, @Nullable String column, String code, String message) {
        warnings.add(line, table, column, code, message);
    }

    /** Says that a text of the script is not kept. */
    void ignored(int line, @Nullable String column, String text) {
        add(line, column, "clause_ignored", "Not kept: " + Warnings.quote(text));
    }
}
