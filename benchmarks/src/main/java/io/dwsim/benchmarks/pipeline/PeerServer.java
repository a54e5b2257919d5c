package io.dwsim.benchmarks.pipeline;

import io.dwsim.benchmarks.system.LastResort;
import io.dwsim.benchmarks.system.TemporaryDirectory;
import io.dwsim.benchmarks.throughput.Customers;
import io.dwsim.common.warehouse.Constraint;
import io.dwsim.common.warehouse.ExperimentDdl;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL with the settings of the stand-alone system's and an empty customers table, without keys as yet. */
final class PeerServer implements AutoCloseable {

    private static final String SCHEMA = "benchmark";
    static final String TABLE = SCHEMA + ".customers";

    private final TemporaryDirectory directory;
    private final EmbeddedPostgres server;
    private final Connection connection;
    private final ExperimentDdl ddl = new ExperimentDdl(Customers.EXPERIMENT);

    private PeerServer(TemporaryDirectory directory, EmbeddedPostgres server) throws SQLException {
        this.directory = directory;
        this.server = server;
        this.connection =
                DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
    }

    /** On a new data directory. */
    static PeerServer start() throws IOException, SQLException {
        TemporaryDirectory directory = TemporaryDirectory.create();
        EmbeddedPostgres server = EmbeddedPostgres.start(EmbeddedPostgresOptions.kept(directory.resolve("postgres")));
        LastResort.remember(server);
        PeerServer peer = new PeerServer(directory, server);
        peer.execute("CREATE SCHEMA " + SCHEMA);
        for (String statement : peer.ddl.createTables(SCHEMA)) {
            peer.execute(statement);
        }
        return peer;
    }

    /** The only connection, at first with a transaction for each statement. */
    Connection connection() {
        return connection;
    }

    /** Primary key and unique email. */
    void buildKeys() throws SQLException {
        for (Constraint constraint : ddl.constraints()) {
            execute(constraint.statement(SCHEMA));
        }
    }

    long rows() throws SQLException {
        return Long.parseLong(one("SELECT count(*) FROM " + TABLE));
    }

    String version() throws SQLException {
        return one("SHOW server_version");
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        server.close();
        LastResort.forget(server);
        directory.close();
    }
}
