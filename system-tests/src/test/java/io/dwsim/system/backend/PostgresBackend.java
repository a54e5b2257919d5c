package io.dwsim.system.backend;

import io.dwsim.embedded.DatabasePasswords;
import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server with our databases and logins. */
public interface PostgresBackend extends AutoCloseable {

    String CONTROL = "dwsim_control";
    String WAREHOUSE = "dwsim_warehouse";
    String PASSWORD = "a-password-for-tests";

    /** Makes our databases and logins on a fresh server. */
    static void prepare(EmbeddedPostgres server) {
        DwsimDatabases.prepare(
                server.host(),
                server.port(),
                server.superuser(),
                server.password(),
                new DatabasePasswords(PASSWORD, PASSWORD, PASSWORD));
    }

    String jdbcUrl(String database);

    /** A connection of the login that owns the warehouse. */
    default Connection loader() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(WAREHOUSE), "dwsim_loader", PASSWORD);
    }

    /** A connection of the read-only login. */
    default Connection reader() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(WAREHOUSE), "dwsim_reader", PASSWORD);
    }

    /** A connection to the gateway's own database. */
    default Connection control() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(CONTROL), "dwsim_control", PASSWORD);
    }

    @Override
    void close();
}
