package io.dwsim.common.warehouse;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.time.Duration;
import javax.sql.DataSource;

/** The schemas that are experiments: made with empty tables, dropped with everything in them. */
public final class ExperimentSchemas {

    private static final Duration LONGEST_LOCK_WAIT = Duration.ofSeconds(3);

    private final WarehouseTransactions transactions;
    private final String reader;

    /**
     * @param loader connections of the schemas' owner
     * @param reader login that may read what is published
     */
    public ExperimentSchemas(DataSource loader, String reader) {
        this(new WarehouseTransactions(loader), reader);
    }

    ExperimentSchemas(WarehouseTransactions transactions, String reader) {
        this.transactions = transactions;
        this.reader = reader;
    }

    /**
     * Makes the schema with all tables, empty, and their keys, readable at once; or nothing of it. What an earlier
     * create or drop of ours has left is replaced.
     *
     * @throws DwsimException {@link ErrorCode#SCHEMA_EXISTS} when there is a schema of that name that is not ours;
     *     {@link ErrorCode#WAREHOUSE_UNAVAILABLE} when trying again can help
     */
    public void create(Experiment experiment) {
        String schema = SchemaNames.folded(experiment.name());
        transactions.run("creating schema '" + schema + "'", transaction -> {
            transaction.limitLockWaits(LONGEST_LOCK_WAIT);
            if (register(transaction, schema) && exists(transaction, schema)) {
                throw new DwsimException(
                        ErrorCode.SCHEMA_EXISTS,
                        "the warehouse has a schema '" + schema + "' that is not an experiment's");
            }
            dropSchema(transaction, schema);
            ExperimentDdl ddl = new ExperimentDdl(experiment);
            transaction.execute("CREATE SCHEMA " + SchemaNames.quoted(schema));
            ddl.createTables(schema).forEach(transaction::execute);
            ddl.constraints().forEach(constraint -> transaction.execute(constraint.statement(schema)));
            SchemaGrants.letRead(transaction, schema, reader);
            SchemaGrants.letIn(transaction, schema, reader);
        });
    }

    /**
     * Drops the schema with everything in it; done when there is none.
     *
     * @throws DwsimException {@link ErrorCode#WAREHOUSE_UNAVAILABLE} when someone reads it for too long, or when trying
     *     again can help for another reason
     */
    public void drop(String experimentName) {
        String schema = SchemaNames.folded(experimentName);
        transactions.run("dropping schema '" + schema + "'", transaction -> {
            transaction.limitLockWaits(LONGEST_LOCK_WAIT);
            int registered = transaction
                    .sql("DELETE FROM dwsim.experiment_schema WHERE schema_name = ?")
                    .param(schema)
                    .update();
            if (registered > 0) {
                dropSchema(transaction, schema);
            }
        });
    }

    /** Whether the name was free; either way it is ours from here on. */
    private static boolean register(WarehouseTransaction transaction, String schema) {
        return transaction.sql("""
                        INSERT INTO dwsim.experiment_schema (schema_name) VALUES (?)
                        ON CONFLICT (schema_name) DO UPDATE SET published_run = NULL, created_at = now()
                        RETURNING xmax = 0
                        """).param(schema).query(Boolean.class).single();
    }

    private static boolean exists(WarehouseTransaction transaction, String schema) {
        return transaction
                .sql("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = ?)")
                .param(schema)
                .query(Boolean.class)
                .single();
    }

    private static void dropSchema(WarehouseTransaction transaction, String schema) {
        transaction.execute("DROP SCHEMA IF EXISTS " + SchemaNames.quoted(schema) + " CASCADE");
    }
}
