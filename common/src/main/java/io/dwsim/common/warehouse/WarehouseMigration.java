package io.dwsim.common.warehouse;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schemas of the warehouse that are no experiments up to date; harmless when several processes do it at once. */
public final class WarehouseMigration {

    private WarehouseMigration() {}

    /** Migrates as the loader. */
    public static void migrate(DataSource loader) {
        Flyway.configure()
                .dataSource(loader)
                .schemas(SchemaNames.BOOKKEEPING)
                .locations("classpath:io/dwsim/common/warehouse/migration")
                .javaMigrations(DialectFunctions.redshift(), DialectFunctions.snowflake())
                .load()
                .migrate();
    }
}
