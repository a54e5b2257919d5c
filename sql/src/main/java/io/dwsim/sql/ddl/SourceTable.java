package io.dwsim.sql.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a script describes it, with the keys that ALTER TABLE added.
 *
 * @param name as written, with its qualifiers
 * @param line of its statement, from 1
 * @param columns in order
 * @param primaryKey its columns, spelled as the columns are; empty for none
 * @param uniqueKeys of one column or several, the primary key not among them
 * @param foreignKeys of one column or several
 * @param comment null for none
 */
public record SourceTable(
        QualifiedName name,
        int line,
        List<SourceColumn> columns,
        List<String> primaryKey,
        List<List<String>> uniqueKeys,
        List<SourceForeignKey> foreignKeys,
        @Nullable String comment) {
    public SourceTable {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
        foreignKeys = List.copyOf(foreignKeys);
    }
}
