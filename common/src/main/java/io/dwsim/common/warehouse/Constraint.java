package io.dwsim.common.warehouse;

/**
 * A key of a table.
 *
 * @param name unique within the schema, also as the name of an index
 * @param table physical name of the table that carries it
 * @param kind what it demands
 * @param definition SQL after {@code ADD CONSTRAINT name}, where {@link #SCHEMA} stands for the schema
 */
public record Constraint(String name, String table, Kind kind, String definition) {

    /** No name can hold it. */
    static final String SCHEMA = "\0";

    /** In the order in which keys have to be built. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY
    }

    /** The statement that builds it in a schema. */
    public String statement(String schema) {
        return "ALTER TABLE " + SchemaNames.qualified(schema, table) + " ADD CONSTRAINT " + SchemaNames.quoted(name)
                + " " + definition.replace(SCHEMA, SchemaNames.quoted(schema));
    }
}
