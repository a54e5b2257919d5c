package io.dwsim.sql.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one CREATE TABLE says by itself, before the rest of the script is looked at.
 *
 * @param partitionColumns of PARTITIONED BY, where they are columns of their own
 * @param sources tables whose columns it takes, with the number of own columns before them
 */
record TableReading(
        QualifiedName name,
        int line,
        Form form,
        boolean ifNotExists,
        List<SourceColumn> columns,
        List<SourceColumn> partitionColumns,
        List<TableKey> keys,
        List<ColumnSource> sources,
        @Nullable String comment) {

    /** The same with these columns and keys. */
    TableReading with(List<SourceColumn> parsedColumns, List<TableKey> parsedKeys) {
        return new TableReading(
                name, line, form, ifNotExists, parsedColumns, partitionColumns, parsedKeys, sources, comment);
    }

    /** Where the columns come from. */
    enum Form {
        /** They are listed. */
        COLUMNS,
        /** From a query. */
        CTAS,
        /** From a query, their names are listed. */
        CTAS_COLUMNS,
        /** From another table. */
        LIKE,
        CLONE,
        /** From files, or from a table it is a part of. */
        ELSEWHERE
    }

    /**
     * A table whose columns are taken.
     *
     * @param at how many own columns stand before
     * @param withDefaults whether defaults and identities come along
     * @param withKeys whether primary and unique keys come along
     */
    record ColumnSource(QualifiedName table, int at, boolean withDefaults, boolean withKeys) {}
}
