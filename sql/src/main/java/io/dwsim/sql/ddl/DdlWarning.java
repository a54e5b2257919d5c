package io.dwsim.sql.ddl;

import org.jspecify.annotations.Nullable;

/**
 * Something of a script that was not kept, or kept differently.
 *
 * @param line from 1
 * @param table qualified name; null where it is about no table
 * @param column null where it is about no column
 * @param code for programs, snake_case, as in {@code clause_ignored}
 * @param message for people, naming the text it is about
 */
public record DdlWarning(
        int line, @Nullable String table, @Nullable String column, String code, String message) {}
