package io.dwsim.common.warehouse;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** The schemas that are experiments: made with empty tables, dropped with everything in them. */
public final class ExperimentSchemas {

    private static final Logger log = LoggerFactory.getLogger(ExperimentSchemas.class);

    private static final Duration LONGEST_LOCK_WAIT = Duration.ofSeconds(3);
    /** Short enough for readers who queue up behind. */
    private static final Duration SHORT_LOCK_WAIT = Duration.ofMillis(500);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int MOST_RETRIES = 5;

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
            register(transaction, schema);
            dropSchema(transaction, schema);
            build(transaction, schema, experiment);
        });
    }

    /**
     * Puts empty tables in the place of those that readers see, as a publish does: nobody waits for readers nor makes
     * them wait. Tables that are missing are made. What is replaced is dropped at once, or later by whoever drops retired
     * schemas.
     *
     * @return the run whose data it was; empty when the tables were as they were created
     * @throws DwsimException as {@link #create} does
     */
    public Optional<Long> reset(Experiment experiment) {
        BackOffExecution pauses = pausesBetweenSwaps();
        while (true) {
            try {
                return swapInEmpty(experiment);
            } catch (DwsimException e) {
                long pause = e.code().isTransient() ? pauses.nextBackOff() : BackOffExecution.STOP;
                if (pause == BackOffExecution.STOP || !slept(pause)) {
                    throw e;
                }
            }
        }
    }

    private Optional<Long> swapInEmpty(Experiment experiment) {
        String schema = SchemaNames.folded(experiment.name());
        String replacement = SchemaNames.replacement();
        String retired = SchemaNames.retiredByReset();
        Optional<Long> replaced = transactions.call("resetting schema '" + schema + "'", transaction -> {
            transaction.limitLockWaits(SHORT_LOCK_WAIT);
            Optional<Long> published = publishedRun(transaction, schema);
            register(transaction, schema);
            build(transaction, replacement, experiment);
            if (exists(transaction, schema)) {
                rename(transaction, schema, retired);
            }
            rename(transaction, replacement, schema);
            return published;
        });
        dropRetired(retired);
        return replaced;
    }

    /** The run readers see, which no publish changes before the transaction ends. */
    private static Optional<Long> publishedRun(WarehouseTransaction transaction, String schema) {
        return transaction
                .sql("SELECT published_run FROM dwsim.experiment_schema WHERE schema_name = ? FOR UPDATE")
                .param(schema)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .flatMap(Function.identity());
    }

    private void dropRetired(String schema) {
        try {
            transactions.run("dropping schema '" + schema + "'", transaction -> {
                transaction.limitLockWaits(SHORT_LOCK_WAIT);
                dropSchema(transaction, schema);
            });
        } catch (DwsimException e) {
            log.info("dropped later: {}", e.getMessage());
        }
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

    /** Notes that the name is ours, and that no run's data is in it from here on. */
    private static void register(WarehouseTransaction transaction, String schema) {
        boolean free = transaction.sql("""
                        INSERT INTO dwsim.experiment_schema (schema_name) VALUES (?)
                        ON CONFLICT (schema_name) DO UPDATE SET published_run = NULL, created_at = now()
                        RETURNING xmax = 0
                        """).param(schema).query(Boolean.class).single();
        if (free && exists(transaction, schema)) {
            throw new DwsimException(
                    ErrorCode.SCHEMA_EXISTS, "the warehouse has a schema '" + schema + "' that is not an experiment's");
        }
    }

    /** Makes a schema with all tables, empty, and their keys, readable as soon as the transaction is committed. */
    private void build(WarehouseTransaction transaction, String schema, Experiment experiment) {
        ExperimentDdl ddl = new ExperimentDdl(experiment);
        transaction.execute("CREATE SCHEMA " + SchemaNames.quoted(schema));
        transaction.executeAll(ddl.createTables(schema));
        transaction.executeAll(ddl.constraints().stream()
                .map(constraint -> constraint.statement(schema))
                .toList());
        SchemaGrants.letRead(transaction, schema, reader);
        SchemaGrants.letIn(transaction, schema, reader);
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

    private static void rename(WarehouseTransaction transaction, String from, String to) {
        transaction.execute("ALTER SCHEMA " + SchemaNames.quoted(from) + " RENAME TO " + SchemaNames.quoted(to));
    }

    private static BackOffExecution pausesBetweenSwaps() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        backOff.setJitter(FIRST_PAUSE.toMillis() / 2);
        backOff.setMaxAttempts(MOST_RETRIES);
        return backOff.start();
    }

    private static boolean slept(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
