package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.query.sqltext.Excerpt;
import io.dwsim.gateway.query.sqltext.TextPosition;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failure of Postgres means to the user whose query it was. */
final class SqlFailures {

    private static final String QUERY_CANCELED = "57014";
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final QueryProperties properties;

    SqlFailures(QueryProperties properties) {
        this.properties = properties;
    }

    DwsimException translate(SQLException e, PreparedQuery query, RunningQuery running) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (running.hasEnded()) {
            return running.failure(e);
        }
        if (state.equals(QUERY_CANCELED)) {
            return cancelled(e, running);
        }
        if (isRowsTooWide(e)) {
            return new DwsimException(
                    ErrorCode.INVALID_QUERY,
                    "The rows are too wide: " + properties.fetchRows() + " of them, or fewer, take more than "
                            + properties.fetchBuffer().toMegabytes() + " MB",
                    e);
        }
        if (isUnavailable(state)) {
            return new DwsimException(
                    ErrorCode.WAREHOUSE_UNAVAILABLE, "The warehouse cannot run the query now: " + e.getMessage(), e);
        }
        if (state.startsWith("40") || state.equals(LOCK_NOT_AVAILABLE)) {
            return new DwsimException(
                    ErrorCode.WAREHOUSE_BUSY, "The query met a change of the warehouse: " + e.getMessage(), e);
        }
        return refused(e, state, query);
    }

    /** By another gateway, or by the server because of a time-out the query has set itself. */
    private static DwsimException cancelled(SQLException e, RunningQuery running) {
        return running.remaining().isZero()
                ? running.failure(e)
                : new DwsimException(
                        ErrorCode.QUERY_CANCELLED, "The query was cancelled in the warehouse: " + e.getMessage(), e);
    }

    /** Whether the driver, not Postgres, gave up, so that the two may no longer agree on where they are. */
    static boolean isOfConnection(SQLException e) {
        return !(e instanceof PSQLException server) || server.getServerErrorMessage() == null;
    }

    private static DwsimException refused(SQLException e, String state, PreparedQuery query) {
        ServerErrorMessage server = e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        if (server == null) {
            return new DwsimException(ErrorCode.INVALID_QUERY, "The query failed: " + e.getMessage(), e);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sqlstate", state);
        details.put("message", String.valueOf(server.getMessage()));
        StringBuilder message = new StringBuilder(String.valueOf(server.getMessage()));
        if (server.getDetail() != null) {
            message.append(". ").append(server.getDetail());
        }
        String hint = hint(server, state, query);
        if (hint != null) {
            details.put("hint", hint);
            message.append(". Hint: ").append(hint);
        }
        query.userOffset(server.getPosition()).ifPresent(offset -> {
            TextPosition place = TextPosition.of(query.userText(), offset);
            details.put("line", place.line());
            details.put("column", place.column());
            details.put("excerpt", Excerpt.of(query.userText(), offset));
        });
        return new DwsimException(ErrorCode.INVALID_QUERY, message.toString(), details, e);
    }

    private static @Nullable String hint(ServerErrorMessage server, String state, PreparedQuery query) {
        if (server.getHint() == null
                && state.equals(UNDEFINED_TABLE)
                && query.schema().isEmpty()) {
            return "Give experiment_name, or write experiment.table or experiment__table.";
        }
        return server.getHint();
    }

    private static boolean isUnavailable(String state) {
        return state.startsWith("08")
                || state.startsWith("28")
                || state.startsWith("57P")
                || state.equals("53300")
                || state.equals("53200")
                || state.equals("53100");
    }

    private static boolean isRowsTooWide(SQLException e) {
        return e.getMessage() != null && isOfConnection(e) && e.getMessage().contains("maxResultBuffer");
    }
}
