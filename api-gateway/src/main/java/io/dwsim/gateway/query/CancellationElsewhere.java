package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.WarehouseProperties;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels queries that other gateways run: their sessions carry the id in their name. Done by the owner of the warehouse,
 * whom the reader has let; the reader's own users may end nobody's queries.
 */
final class CancellationElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(CancellationElsewhere.class);

    /** A cancellation that comes between two fetches is lost. */
    private static final String CANCEL = """
            SELECT CASE WHEN ? THEN pg_terminate_backend(pid) ELSE pg_cancel_backend(pid) END
              FROM pg_stat_activity
             WHERE application_name = ? AND usename = ? AND datname = current_database()""";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long REPEAT_MILLIS = 100;
    private static final String SECONDS = "5";

    private final String url;
    private final String reader;
    private final Properties login = new Properties();

    CancellationElsewhere(QueryProperties query, WarehouseProperties warehouse) {
        this.url = orElse(query.url(), warehouse.url());
        this.reader = orElse(query.user(), warehouse.readerUser());
        PGProperty.USER.set(login, warehouse.loaderUser());
        PGProperty.PASSWORD.set(login, warehouse.loaderPassword());
        PGProperty.CONNECT_TIMEOUT.set(login, SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(login, SECONDS);
        PGProperty.APPLICATION_NAME.set(login, "dwsim-cancel");
    }

    /**
     * Cancels a query, and ends its session should that not help.
     *
     * @return false when there is none of that id
     */
    boolean cancel(String id) {
        try (Connection connection = DriverManager.getConnection(url, login)) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            boolean found = false;
            while (isThere(connection, id, System.nanoTime() > end)) {
                found = true;
                Thread.sleep(REPEAT_MILLIS);
            }
            return found;
        } catch (SQLException e) {
            LOG.warn("Cannot look for query {} in the warehouse: {}", id, e.getMessage());
            throw new DwsimException(
                    ErrorCode.WAREHOUSE_UNAVAILABLE,
                    "The query '" + id + "' does not run here, and the warehouse does not answer; try again shortly",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether there is a session of that name, which is told to end what it does or, at last, itself. */
    private boolean isThere(Connection connection, String id, boolean whole) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CANCEL)) {
            statement.setBoolean(1, whole);
            statement.setString(2, ReaderPool.APPLICATION + " " + id);
            statement.setString(3, reader);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
