package io.dwsim.common.warehouse;

/** The two rights a reader needs. The second alone opens the schema, so the first can be given long before. */
public final class SchemaGrants {

    private SchemaGrants() {}

    /** Lets a login read all tables of a schema, once it is let into the schema. */
    public static void letRead(WarehouseTransaction transaction, String schema, String reader) {
        transaction.execute("GRANT SELECT ON ALL TABLES IN SCHEMA " + SchemaNames.quoted(schema) + " TO "
                + SchemaNames.quoted(reader));
    }

    /** Lets a login into a schema. */
    public static void letIn(WarehouseTransaction transaction, String schema, String reader) {
        transaction.execute(
                "GRANT USAGE ON SCHEMA " + SchemaNames.quoted(schema) + " TO " + SchemaNames.quoted(reader));
    }
}
