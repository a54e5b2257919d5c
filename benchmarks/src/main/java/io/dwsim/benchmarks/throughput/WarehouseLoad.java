package io.dwsim.benchmarks.throughput;

import io.dwsim.common.warehouse.Constraint;
import io.dwsim.common.warehouse.ExperimentDdl;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.load.copy.PartCopy;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** What a load worker does with a part, without broker and download; and the peer, COPY of ready CSV. */
final class WarehouseLoad implements AutoCloseable {

    private static final String SCHEMA = "benchmark";

    private final Connection connection;
    private final ExperimentDdl ddl = new ExperimentDdl(Customers.EXPERIMENT);

    WarehouseLoad(EmbeddedPostgres server) throws SQLException {
        connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
        connection.setAutoCommit(false);
    }

    /** Makes the empty table anew. */
    void empty() throws SQLException {
        execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        execute("CREATE SCHEMA " + SCHEMA);
        for (String statement : ddl.createTables(SCHEMA)) {
            execute(statement);
        }
        connection.commit();
    }

    /** Binary COPY straight from Parquet columns. */
    void copyParquet(Path file, long rows) throws SQLException {
        new PartCopy(Customers.TABLE, file).into(connection, SCHEMA, rows, () -> {});
        connection.commit();
    }

    /** Primary key and unique email. */
    void buildKeys() throws SQLException {
        execute("SET maintenance_work_mem = '256MB'");
        for (Constraint constraint : ddl.constraints()) {
            execute(constraint.statement(SCHEMA));
        }
        connection.commit();
    }

    /** Writes the table's rows as CSV, for the peer to copy. */
    void unload(Path csv) throws SQLException, IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(csv))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY benchmark.customers TO STDOUT (FORMAT csv)", out);
        }
        connection.commit();
    }

    void copyCsv(Path csv) throws SQLException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(csv))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY benchmark.customers FROM STDIN (FORMAT csv)", in, 1 << 16);
        }
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
