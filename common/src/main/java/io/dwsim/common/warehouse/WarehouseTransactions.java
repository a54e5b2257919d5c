package io.dwsim.common.warehouse;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Transactions of the warehouse's owner. The bookkeeping schema is brought up to date before the first, so that a
 * service may start before its warehouse does. Every failure comes out as a {@link DwsimException}: with
 * {@link ErrorCode#WAREHOUSE_UNAVAILABLE} when trying again can help.
 */
public final class WarehouseTransactions {

    private final DataSource loader;
    private volatile boolean migrated;

    public WarehouseTransactions(DataSource loader) {
        this.loader = loader;
    }

    /**
     * Does work in one transaction; it is committed when the work returns and rolled back when it throws.
     *
     * @param what is being done, for the message of a failure
     */
    public <T> T call(String what, Function<WarehouseTransaction, T> work) {
        try {
            migrate();
            try (Connection connection = loader.getConnection()) {
                return inTransaction(connection, work);
            }
        } catch (SQLException | RuntimeException e) {
            throw e instanceof RuntimeException own && SqlFailures.sqlException(own) == null ? own : SqlFailures.of(what, e);
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(String what, Consumer<WarehouseTransaction> work) {
        call(what, transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    private static <T> T inTransaction(Connection connection, Function<WarehouseTransaction, T> work)
            throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.apply(new WarehouseTransaction(connection));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    // what made the work fail matters more than a connection that is too broken to roll back: the server does it then
    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException ignored) {
            // the pool drops a broken connection
        }
    }

    private synchronized void migrateOnce() {
        if (!migrated) {
            WarehouseMigration.migrate(loader);
            migrated = true;
        }
    }

    private void migrate() {
        if (!migrated) {
            migrateOnce();
        }
    }
}
