package io.dwsim.sql.query;

import java.util.List;
import java.util.Optional;

/** The tables a query can name. All names are folded to lower case. */
public interface QueryTables {

    /** Whether a name is that of a schema with tables. */
    boolean isSchema(String name);

    /** The schema in which tables without a schema are looked up. */
    Optional<String> defaultSchema();

    /** The columns of a table in order; empty when there is no such table. */
    Optional<List<TableColumn>> columns(String schema, String table);

    /**
     * A column.
     *
     * @param isJson whether its values are JSON documents
     */
    record TableColumn(String name, boolean isJson) {}
}
