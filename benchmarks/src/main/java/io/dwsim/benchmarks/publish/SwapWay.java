package io.dwsim.benchmarks.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How version after version of two tables, {@code shop.a} and {@code shop.b}, takes the place of the one before. */
enum SwapWay {
    /** The live schema is renamed away and the staged one renamed into its place. */
    RENAME(false) {
        @Override
        void swap(Statement sql, int version) throws SQLException {
            sql.execute("ALTER SCHEMA shop RENAME TO old_" + (version - 1));
            sql.execute("ALTER SCHEMA staged_" + version + " RENAME TO shop");
            sql.execute("GRANT USAGE ON SCHEMA shop TO dwsim_reader");
        }

        @Override
        String replaced(int version) {
            return "old_" + (version - 1);
        }
    },
    /** The same, and a reader that finds the schema replaced after its statement runs it again. */
    RENAME_WITH_CHECK(true) {
        @Override
        void swap(Statement sql, int version) throws SQLException {
            RENAME.swap(sql, version);
        }

        @Override
        String replaced(int version) {
            return RENAME.replaced(version);
        }
    },
    /** The live schema holds views, which are replaced. */
    VIEWS(false) {
        @Override
        void swap(Statement sql, int version) throws SQLException {
            sql.execute("CREATE OR REPLACE VIEW shop.a AS SELECT * FROM staged_" + version + ".a");
            sql.execute("CREATE OR REPLACE VIEW shop.b AS SELECT * FROM staged_" + version + ".b");
        }

        @Override
        String replaced(int version) {
            return "staged_" + (version - 1);
        }
    };

    private final boolean checked;

    SwapWay(boolean checked) {
        this.checked = checked;
    }

    /** Whether readers compare the identity of the schema before and after. */
    boolean isChecked() {
        return checked;
    }

    /** Within the caller's transaction. */
    abstract void swap(Statement sql, int version) throws SQLException;

    /** The schema that nobody needs any more after a swap. */
    abstract String replaced(int version);

    /** Makes version 0 the live one. */
    void begin(Connection loader) throws SQLException {
        try (Statement sql = loader.createStatement()) {
            sql.execute("DROP SCHEMA IF EXISTS shop CASCADE");
            stage(sql, 0);
            if (this == VIEWS) {
                sql.execute("CREATE SCHEMA shop");
                sql.execute("GRANT USAGE ON SCHEMA shop TO dwsim_reader");
                swap(sql, 0);
                sql.execute("GRANT SELECT ON ALL TABLES IN SCHEMA shop TO dwsim_reader");
            } else {
                sql.execute("ALTER SCHEMA staged_0 RENAME TO shop");
                sql.execute("GRANT USAGE ON SCHEMA shop TO dwsim_reader");
            }
        }
    }

    /** Builds a version where no reader sees it; every row says which version it is of. */
    static void stage(Statement sql, int version) throws SQLException {
        String schema = "staged_" + version;
        sql.execute("CREATE SCHEMA " + schema);
        for (String table : new String[] {"a", "b"}) {
            sql.execute("CREATE TABLE " + schema + "." + table + " AS SELECT id, " + version
                    + " AS version FROM generate_series(1, 100) id");
        }
        sql.execute("GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO dwsim_reader");
    }
}
