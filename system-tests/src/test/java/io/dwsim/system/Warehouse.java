package io.dwsim.system;

import io.dwsim.system.backend.PostgresBackend;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is really in the warehouse, seen without the gateway. */
public final class Warehouse {

    private final PostgresBackend postgres;

    public Warehouse(PostgresBackend postgres) {
        this.postgres = postgres;
    }

    /** The rows of a query as text, columns separated by {@code |}, with NULL as {@code ∅}. */
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = postgres.loader()) {
            return rows(connection, sql);
        }
    }

    public long count(String sql) throws SQLException {
        return Long.parseLong(rows(sql).get(0));
    }

    /** One value that two tables share only if they hold the same rows. */
    String checksum(String schema, String table, String key) throws SQLException {
        return rows("SELECT count(*), md5(string_agg(t::text, '\n' ORDER BY \"" + key + "\")) FROM \"" + schema
                        + "\".\"" + table + "\" t")
                .get(0);
    }

    /** Schemas in which an unfinished or replaced run lies. */
    public List<String> leftovers() throws SQLException {
        return rows(
                "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'dwsim\\_run\\_%' OR nspname LIKE 'dwsim\\_old\\_%'");
    }

    /** As {@link #rows(String)}, by a connection of the caller's. */
    public static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : "|").append(Objects.requireNonNullElse(result.getObject(i), "∅"));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }
}
