package io.dwsim.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the logins and databases of dw-sim on a server, by the same {@code bootstrap.sql} that compose gives to psql.
 * Repeating it is harmless; passwords are set to those given.
 */
public final class DwsimDatabases {

    public static final String CONTROL = "dwsim_control";
    public static final String WAREHOUSE = "dwsim_warehouse";

    public static final String CONTROL_USER = "dwsim_control";
    public static final String LOADER_USER = "dwsim_loader";
    public static final String READER_USER = "dwsim_reader";

    private static final String MAINTENANCE = "postgres";

    private final String server;
    private final String superuser;
    private final String password;

    private DwsimDatabases(String server, String superuser, String password) {
        this.server = server;
        this.superuser = superuser;
        this.password = password;
    }

    /**
     * Makes what is missing.
     *
     * @throws EmbeddedServerException when the server refuses
     */
    public static void prepare(String host, int port, String superuser, String password, DatabasePasswords passwords) {
        Map<String, String> variables = Map.of(
                "control_password", passwords.control(),
                "loader_password", passwords.loader(),
                "reader_password", passwords.reader());
        String server = "jdbc:postgresql://" + host + ":" + port + "/";
        new DwsimDatabases(server, superuser, password).run(PsqlScript.parse(bootstrap(), variables));
    }

    private static String bootstrap() {
        try (InputStream script = DwsimDatabases.class.getResourceAsStream("bootstrap.sql")) {
            if (script == null) {
                throw new EmbeddedServerException("bootstrap.sql is missing beside " + DwsimDatabases.class.getName());
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EmbeddedServerException("bootstrap.sql cannot be read", e);
        }
    }

    private void run(List<PsqlScript.Step> steps) {
        String database = MAINTENANCE;
        List<PsqlScript.Step> block = new ArrayList<>();
        for (PsqlScript.Step step : steps) {
            if (step instanceof PsqlScript.Connect connect) {
                runIn(database, block);
                block.clear();
                database = connect.database();
            } else {
                block.add(step);
            }
        }
        runIn(database, block);
    }

    private void runIn(String database, List<PsqlScript.Step> steps) {
        try (Connection connection = DriverManager.getConnection(server + database, superuser, password);
                Statement statement = connection.createStatement()) {
            for (PsqlScript.Step step : steps) {
                run(statement, step);
            }
        } catch (SQLException e) {
            // not the statement: it may hold a password
            throw new EmbeddedServerException(
                    "Database " + database + " of " + server + " could not be prepared, SQLSTATE " + e.getSQLState(),
                    e);
        }
    }

    private static void run(Statement statement, PsqlScript.Step step) throws SQLException {
        if (step instanceof PsqlScript.Execute execute) {
            statement.execute(execute.sql());
        } else if (step instanceof PsqlScript.ExecuteResult query) {
            List<String> statements = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query.sql())) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
