package io.dwsim.gateway.query;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.warehouse.ExperimentDdl;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseMigration;
import io.dwsim.embedded.DatabasePasswords;
import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A warehouse of its own on a real server, with published experiments. */
public final class Warehouse implements AutoCloseable {

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("control-pw", "loader-pw", "reader-pw");

    private final EmbeddedPostgres server = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway());

    public Warehouse() {
        DwsimDatabases.prepare(server.host(), server.port(), server.superuser(), server.password(), PASSWORDS);
    }

    /** With the functions of the dialects. */
    public static Warehouse withDialects() {
        Warehouse warehouse = new Warehouse();
        PGSimpleDataSource loader = new PGSimpleDataSource();
        loader.setURL(warehouse.url());
        loader.setUser(DwsimDatabases.LOADER_USER);
        loader.setPassword(PASSWORDS.loader());
        WarehouseMigration.migrate(loader);
        return warehouse;
    }

    public String url() {
        return server.jdbcUrl(DwsimDatabases.WAREHOUSE);
    }

    public String readerPassword() {
        return PASSWORDS.reader();
    }

    public String loaderPassword() {
        return PASSWORDS.loader();
    }

    public Connection asLoader() throws SQLException {
        return DriverManager.getConnection(url(), DwsimDatabases.LOADER_USER, PASSWORDS.loader());
    }

    public Connection asReader() throws SQLException {
        return DriverManager.getConnection(url(), DwsimDatabases.READER_USER, PASSWORDS.reader());
    }

    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), server.superuser(), server.password());
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = asLoader();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of an owner's query, as text. */
    public List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Makes the experiment's tables, readable. */
    public void publish(Experiment experiment) throws SQLException {
        String schema = SchemaNames.folded(experiment.name());
        execute("CREATE SCHEMA " + SchemaNames.quoted(schema));
        execute(new ExperimentDdl(experiment).createTables(schema).toArray(String[]::new));
        grant(schema);
    }

    public void grant(String schema) throws SQLException {
        execute(
                "GRANT USAGE ON SCHEMA " + SchemaNames.quoted(schema) + " TO dwsim_reader",
                "GRANT SELECT ON ALL TABLES IN SCHEMA " + SchemaNames.quoted(schema) + " TO dwsim_reader");
    }

    @Override
    public void close() {
        server.close();
    }
}
