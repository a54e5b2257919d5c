package io.dwsim.gateway.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of a query: a read-only transaction that is rolled back, on a connection that forgets all about it. */
final class ReaderSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderSession.class);
    private static final String SETTINGS = """
            SELECT set_config('search_path', ?, true), set_config('statement_timeout', ?, true),
                   set_config('TimeZone', 'UTC', true), set_config('application_name', ?, true),
                   set_config('hash_mem_multiplier',
                       least(1000, greatest(1, ?::numeric / pg_size_bytes(current_setting('work_mem'))))::text, true)""";

    private final ReaderPool pool;
    private final RunningQuery query;
    private final Connection connection;
    private boolean broken;

    ReaderSession(ReaderPool pool, RunningQuery query) {
        this.pool = pool;
        this.query = query;
        this.connection = pool.connection();
        query.guard(connection);
    }

    /** Opens the transaction. The settings are a second line only: the query can change them, its deadline it cannot. */
    void begin(String searchPath) throws SQLException {
        query.check();
        connection.setAutoCommit(false);
        try (PreparedStatement settings = connection.prepareStatement(SETTINGS)) {
            settings.setString(1, searchPath);
            settings.setString(2, Long.toString(Math.max(1, query.remaining().toMillis())));
            settings.setString(3, ReaderPool.APPLICATION + " " + query.id());
            settings.setLong(4, pool.hashMemory().toBytes());
            settings.execute();
        }
    }

    /**
     * Runs a statement up to its first rows.
     *
     * @param maxRows 0 for all
     * @return its rows, or nothing when it is not of the kind that returns rows
     */
    Optional<ResultSet> execute(String sql, int fetchRows, int maxRows) throws SQLException {
        Statement statement = connection.createStatement();
        // no parameters and no escapes: the text is the user's
        statement.setEscapeProcessing(false);
        query.check();
        statement.setFetchSize(fetchRows);
        statement.setMaxRows(maxRows);
        return statement.execute(sql) ? Optional.of(statement.getResultSet()) : Optional.empty();
    }

    NamePins pins(Set<String> candidates) throws SQLException {
        return NamePins.read(connection, candidates);
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** The connection is in a state nobody knows; it is not used again. */
    void discard() {
        broken = true;
    }

    @Override
    public void close() {
        query.release();
        if (broken || query.hasEnded() || !isReset()) {
            pool.evict(connection);
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("Closing a connection failed", e);
        }
    }

    private boolean isReset() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("DISCARD ALL");
            }
            return true;
        } catch (SQLException e) {
            LOG.debug("A connection could not be reset and is closed", e);
            return false;
        }
    }
}
