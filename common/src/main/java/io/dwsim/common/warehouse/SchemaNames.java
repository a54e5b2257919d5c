package io.dwsim.common.warehouse;

import java.util.Locale;
import java.util.UUID;

/** Physical names in the warehouse: folded to lower case, so that unquoted SQL finds them. */
public final class SchemaNames {

    /** The schema with the warehouse's own bookkeeping. */
    public static final String BOOKKEEPING = "dwsim";

    /** The schema with the functions and operators of Redshift. */
    public static final String REDSHIFT_FUNCTIONS = "dwsim_redshift";
    /** The schema with the functions and operators of Snowflake. */
    public static final String SNOWFLAKE_FUNCTIONS = "dwsim_snowflake";

    private static final String STAGING = "dwsim_run_";
    /** How the names of retired schemas begin. */
    public static final String RETIRED = "dwsim_old_";

    private SchemaNames() {}

    /** The physical name of an experiment, table or column. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Where a run's tables are built, unseen by readers. */
    public static String staging(long runId) {
        return STAGING + runId;
    }

    /** Where the tables go that a run has replaced, until nobody reads them. */
    public static String retiredBy(long runId) {
        return RETIRED + runId;
    }

    /** Where the tables go that a reset has replaced: a name that no other reset takes. */
    static String retiredByReset() {
        return RETIRED + "reset_" + unique();
    }

    /** Where a reset builds its tables; nothing of that name is ever committed. */
    static String replacement() {
        return "dwsim_new_" + unique();
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** An identifier as SQL text, quoted. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** A qualified table name as SQL text; the table name is folded. */
    public static String qualified(String schema, String table) {
        return quoted(schema) + "." + quoted(folded(table));
    }
}
