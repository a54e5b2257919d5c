package io.dwsim.common.warehouse;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One transaction under way. Not to be used after it, nor by two threads. */
public final class WarehouseTransaction {

    private static final int BATCH = 100;

    private final Connection connection;
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    WarehouseTransaction(Connection connection) {
        this.connection = connection;
        this.batches = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.sql = JdbcClient.create(batches);
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
            List<String> batch = statements.subList(start, Math.min(statements.size(), start + BATCH));
            batches.batchUpdate(batch.toArray(String[]::new));
        }
    }

    /** From here to the end of the transaction, waiting longer than this for a lock is an error. */
    public void limitLockWaits(Duration longest) {
        execute("SET LOCAL lock_timeout = " + Math.max(1, longest.toMillis()));
    }
}
