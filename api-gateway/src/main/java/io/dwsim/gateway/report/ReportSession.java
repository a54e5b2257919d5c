package io.dwsim.gateway.report;

import io.dwsim.common.warehouse.SchemaNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The look at the warehouse that a report is made from: one read-only transaction with one snapshot, each of whose
 * statements ends in time.
 */
final class ReportSession implements AutoCloseable {

    private final Connection connection;
    private final long endNanos;

    ReportSession(DataSource reader, Duration timeout) throws SQLException {
        this.endNanos = System.nanoTime() + timeout.toNanos();
        this.connection = reader.getConnection();
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    void begin() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL work_mem = '64MB';"
                    + " SET LOCAL jit = off; SET LOCAL search_path = pg_catalog");
        }
    }

    /** Runs a query; its parameters are texts, numbers or arrays of texts. */
    <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        limitTime();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                Object parameter = parameters[i];
                statement.setObject(
                        i + 1,
                        parameter instanceof String[] texts ? connection.createArrayOf("text", texts) : parameter);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    /** The one row of an answer. */
    <T> T single(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        return query(sql, reader, parameters).get(0);
    }

    /** The physical schema a name stands for right now, whatever the snapshot; 0 for none. */
    long schemaId(String schema) throws SQLException {
        return single(
                "SELECT coalesce(to_regnamespace(?)::oid::bigint, 0)",
                row -> row.getLong(1),
                SchemaNames.quoted(schema));
    }

    /** After an error, so that the session can be asked again. */
    void rollback() throws SQLException {
        connection.rollback();
    }

    private void limitTime() throws SQLException {
        long millis = Duration.ofNanos(endNanos - System.nanoTime()).toMillis();
        if (millis <= 0) {
            throw new SQLTimeoutException("the time for the report is up", ReportFailures.QUERY_CANCELED);
        }
        try (Statement limit = connection.createStatement()) {
            limit.execute("SET LOCAL statement_timeout = " + millis);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
