package io.dwsim.common.warehouse;

import java.sql.Connection;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One transaction under way. Not to be used after it, nor by two threads. */
public final class WarehouseTransaction {

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

    /** From here to the end of the transaction, waiting longer than this for a lock is an error. */
    public void limitLockWaits(Duration longest) {
        execute("SET LOCAL lock_timeout = " + Math.max(1, longest.toMillis()));
    }
}
