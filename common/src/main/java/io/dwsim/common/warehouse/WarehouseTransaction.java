package io.dwsim.common.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One transaction under way. Not to be used after it, nor by two threads. */
public final class WarehouseTransaction {

    private static final int BATCH = 100;

    /** As much of a statement that failed as tells which it is. */
    private static final int SHOWN = 200;

    private final Connection connection;
    private final JdbcClient sql;

    WarehouseTransaction(Connection connection) {
        this.connection = connection;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** The connection of the transaction, for what only the driver can do. */
    public Connection connection() {
        return connection;
    }

    /** A statement with its parameters. */
    public JdbcClient.StatementSpec sql(String statement) {
        return sql.sql(statement);
    }

    /** A statement without parameters and result. */
    public void execute(String statement) {
        sql.sql(statement).update();
    }

    /** Statements without parameters and results, in their order, with few round trips. */
    public void executeAll(List<String> statements) {
        for (int start = 0; start < statements.size(); start += BATCH) {
            executeBatch(statements.subList(start, Math.min(statements.size(), start + BATCH)));
        }
    }

    private void executeBatch(List<String> batch) {
        try (Statement statement = connection.createStatement()) {
            for (String one : batch) {
                statement.addBatch(one);
            }
            statement.executeBatch();
        } catch (SQLException e) {
            SQLException server = SqlFailures.sqlException(e);
            throw new UncategorizedSQLException("batch", failed(batch, e), server == null ? e : server);
        }
    }

    /**
     * The start of the statement of a batch that failed. The driver's counts say the same of all of them; which it was stands
     * in its message only, in the language of the locale, with the text of the statement in it.
     */
    private static String failed(List<String> batch, SQLException error) {
        String message = Objects.toString(error.getMessage(), "");
        return batch.stream()
                .filter(message::contains)
                .max(Comparator.comparingInt(String::length))
                .map(failed -> failed.length() <= SHOWN ? failed : failed.substring(0, SHOWN) + "…")
                .orElse("one of " + batch.size() + " statements");
    }

    /** From here to the end of the transaction, waiting longer than this for a lock is an error. */
    public void limitLockWaits(Duration longest) {
        execute("SET LOCAL lock_timeout = " + Math.max(1, longest.toMillis()));
    }
}
