package io.dwsim.benchmarks.importsql;

/** A script of a whole warehouse, with clauses of Redshift and of Snowflake; always the same for the same number of tables. */
public final class LargeScript {

    private static final String[] SUBJECTS = {"order", "customer", "item", "payment", "visit", "shipment", "claim"};

    /** A column without its name, for either kind of table. */
    private static final String[] REDSHIFT = {
        "_code VARCHAR(40) ENCODE zstd",
        "_amount DECIMAL(18,2) NOT NULL DEFAULT 0 ENCODE az64",
        "_created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT GETDATE() ENCODE az64",
        "_is_open BOOLEAN ENCODE raw",
        "_note CHARACTER VARYING(65535) COLLATE CASE_INSENSITIVE",
        "_attributes SUPER",
        "_first_name VARCHAR(100) NOT NULL ENCODE lzo",
        "_on DATE ENCODE delta32k"
    };

    private static final String[] SNOWFLAKE = {
        "_code STRING COMMENT 'as the source has it; it''s not unique'",
        "_amount NUMBER(18,2) NOT NULL DEFAULT 0",
        "_created_at TIMESTAMP_NTZ(9) DEFAULT CURRENT_TIMESTAMP()",
        "_is_open BOOLEAN WITH TAG (governance.tags.level = 'low')",
        "_note VARCHAR(16777216) COLLATE 'en-ci'",
        "_attributes VARIANT",
        "_first_name VARCHAR(100) NOT NULL WITH MASKING POLICY governance.policies.name",
        "_on DATE"
    };
    private static final int COLUMNS = 29;

    private LargeScript() {}

    /** The script; of 5,000 tables it has about ten million characters. */
    public static String of(int tables) {
        StringBuilder sql = new StringBuilder(tables * 2100);
        for (int table = 0; table < tables; table++) {
            if (table % 2 == 0) {
                redshift(sql, table);
            } else {
                snowflake(sql, table);
            }
        }
        return sql.toString();
    }

    private static String name(int table) {
        return "stage_" + table % 20 + "." + SUBJECTS[table % SUBJECTS.length] + "_" + table;
    }

    private static void redshift(StringBuilder sql, int table) {
        sql.append("-- ").append(name(table)).append(", loaded every night\n");
        sql.append("CREATE TABLE IF NOT EXISTS ").append(name(table)).append(" (\n");
        sql.append("    id BIGINT IDENTITY(1,1) NOT NULL ENCODE az64,\n    parent_id BIGINT NOT NULL ENCODE az64,\n");
        columns(sql, REDSHIFT);
        sql.append("    PRIMARY KEY (id)");
        if (table > 0) {
            sql.append(",\n    FOREIGN KEY (parent_id) REFERENCES ").append(name(table / 2));
            sql.append(" (id)");
        }
        sql.append("\n)\nDISTSTYLE KEY\nDISTKEY (parent_id)\nCOMPOUND SORTKEY (column_2_created_at, id);\n");
        sql.append("GRANT SELECT ON ").append(name(table)).append(" TO GROUP analysts;\n\n");
    }

    private static void snowflake(StringBuilder sql, int table) {
        sql.append("CREATE OR REPLACE TRANSIENT TABLE ").append(name(table)).append(" (\n");
        sql.append("    id BIGINT NOT NULL AUTOINCREMENT START 1 INCREMENT 1 NOORDER,\n");
        sql.append("    parent_id BIGINT,\n");
        columns(sql, SNOWFLAKE);
        sql.append("    CONSTRAINT pk_").append(table).append(" PRIMARY KEY (id) NOT ENFORCED\n)\n");
        sql.append("CLUSTER BY (TO_DATE(column_2_created_at))\nDATA_RETENTION_TIME_IN_DAYS = 7\n");
        sql.append("COMMENT = 'one of many';\n");
        sql.append("ALTER TABLE ")
                .append(name(table))
                .append(" ADD CONSTRAINT fk_")
                .append(table);
        sql.append(" FOREIGN KEY (parent_id) REFERENCES ")
                .append(name(table / 2))
                .append(" (id);\n\n");
    }

    private static void columns(StringBuilder sql, String[] kinds) {
        for (int column = 0; column < COLUMNS; column++) {
            sql.append("    column_")
                    .append(column)
                    .append(kinds[column % kinds.length])
                    .append(",\n");
        }
    }
}
