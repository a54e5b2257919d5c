package io.dwsim.sql.ddl;

import org.jspecify.annotations.Nullable;

/**
 * A column as a script describes it.
 *
 * @param name without its quotes
 * @param line from 1
 * @param type as written; a column without a type has a text's
 * @param notNull whether NOT NULL was written; what a primary key implies is not repeated here
 * @param defaultValue the expression as written; null for none
 * @param identity whether and how the database counts; null for a column that is given its values
 * @param comment null for none
 */
public record SourceColumn(
        String name,
        int line,
        SourceType type,
        boolean notNull,
        @Nullable String defaultValue,
        @Nullable Identity identity,
        @Nullable String comment) {}
