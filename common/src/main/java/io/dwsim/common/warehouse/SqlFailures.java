package io.dwsim.common.warehouse;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an SQL error of the warehouse means to us, by its SQLSTATE (PostgreSQL documentation, appendix A). */
public final class SqlFailures {

    private static final String UNDEFINED_DATABASE = "3D000";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private SqlFailures() {}

    /**
     * The failure to report.
     *
     * @param what was being done, for the message: {@code run 7: publishing}
     */
    public static DwsimException of(String what, Throwable error) {
        if (error instanceof DwsimException known) {
            return known;
        }
        SQLException sql = sqlException(error);
        if (sql == null) {
            return new DwsimException(ErrorCode.INTERNAL_ERROR, what + ": " + error, error);
        }
        return new DwsimException(code(sql), what + ": " + message(sql), error);
    }

    /** The database's own error among the causes; null when there is none. */
    static @Nullable SQLException sqlException(Throwable error) {
        SQLException found = null;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            // the innermost with a state is the server's own
            if (cause instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
                found = sql;
            }
        }
        return found;
    }

    private static ErrorCode code(SQLException error) {
        String state = error.getSQLState();
        if (state == null || state.length() != 5) {
            return error instanceof SQLTransientException ? ErrorCode.WAREHOUSE_UNAVAILABLE : ErrorCode.INTERNAL_ERROR;
        }
        return switch (state.substring(0, 2)) {
            // no connection, no room, or a login that the server does not know yet
            case "08", "53", "28" -> ErrorCode.WAREHOUSE_UNAVAILABLE;
            // serialization failure and deadlock
            case "40" -> ErrorCode.WAREHOUSE_UNAVAILABLE;
            // shut down or starting up; not a statement that was cancelled (57014)
            case "57" -> state.startsWith("57P0") ? ErrorCode.WAREHOUSE_UNAVAILABLE : ErrorCode.INTERNAL_ERROR;
            case "22" -> ErrorCode.SCHEMA_MISMATCH;
            case "23" -> ErrorCode.CONSTRAINT_VIOLATED;
            default ->
                state.equals(UNDEFINED_DATABASE) || state.equals(LOCK_NOT_AVAILABLE)
                        ? ErrorCode.WAREHOUSE_UNAVAILABLE
                        : ErrorCode.INTERNAL_ERROR;
        };
    }

    private static String message(SQLException error) {
        ServerErrorMessage server = error instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        if (server == null) {
            return error.getMessage() + " (SQLSTATE " + error.getSQLState() + ")";
        }
        StringBuilder text = new StringBuilder();
        if (server.getTable() != null) {
            text.append("table ").append(server.getTable()).append(": ");
        }
        text.append(server.getMessage());
        if (server.getDetail() != null) {
            text.append(": ").append(server.getDetail());
        }
        return text.append(" (SQLSTATE ")
                .append(error.getSQLState())
                .append(')')
                .toString();
    }
}
