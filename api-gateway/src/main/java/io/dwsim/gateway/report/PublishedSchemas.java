package io.dwsim.gateway.report;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseTransactions;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which run's data is in the warehouse: its own bookkeeping says so. */
@Component
class PublishedSchemas {

    private final WarehouseTransactions warehouse;

    PublishedSchemas(@Qualifier("warehouseLoader") HikariDataSource loader) {
        this.warehouse = new WarehouseTransactions(loader);
    }

    /**
     * A run's data.
     *
     * @param runId the run
     * @param schemaId the physical schema that holds it, by its OID: names change owners when a run is published
     */
    record Published(long runId, long schemaId) {}

    /** The run whose data readers of an experiment see; empty when its tables are as they were created. */
    Optional<Published> of(String experimentName) {
        String schema = SchemaNames.folded(experimentName);
        return warehouse.call("looking for the published run of '" + schema + "'", transaction -> transaction
                .sql("""
                        SELECT published_run, to_regnamespace(quote_ident(schema_name))::oid::bigint AS schema_id
                          FROM dwsim.experiment_schema
                         WHERE schema_name = ? AND published_run IS NOT NULL
                           AND to_regnamespace(quote_ident(schema_name)) IS NOT NULL""")
                .param(schema)
                .query((row, number) -> new Published(row.getLong("published_run"), row.getLong("schema_id")))
                .optional());
    }
}
