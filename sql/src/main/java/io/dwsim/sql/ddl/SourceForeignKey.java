package io.dwsim.sql.ddl;

import java.util.List;

/**
 * A foreign key as a script writes it.
 *
 * @param line from 1
 * @param columns of the child, at least one
 * @param references the parent, as written
 * @param referencedColumns as many as {@code columns}, or none where the script means the parent's primary key
 */
public record SourceForeignKey(
        int line, List<String> columns, QualifiedName references, List<String> referencedColumns) {
    public SourceForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
