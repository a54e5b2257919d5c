package io.dwsim.sql.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is read, of a column or of the table.
 *
 * @param columns as written in the key
 * @param references the parent of a foreign key; null for the other kinds
 * @param referencedColumns none where the script does not say them
 */
record TableKey(
        Kind kind, int line, List<String> columns, @Nullable QualifiedName references, List<String> referencedColumns) {

    enum Kind {
        PRIMARY,
        UNIQUE,
        FOREIGN
    }

    static TableKey of(Kind kind, int line, List<String> columns) {
        return new TableKey(kind, line, columns, null, List.of());
    }
}
