package io.dwsim.gateway.control;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** Tells failures that pass with time from defects. */
public final class ControlDatabaseFailure {

    private static final int DEEPEST_CAUSE = 20;

    /** The server ended the session of a process that stood still. */
    private static final String IDLE_IN_TRANSACTION = "25P03";

    private ControlDatabaseFailure() {}

    /** Whether the control database is away or asks for another attempt, so that the same work may succeed later. */
    public static boolean isPassing(Throwable failure) {
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException) {
            return true;
        }
        return (failure instanceof DataAccessException || failure instanceof TransactionException)
                && hasLostConnection(failure);
    }

    private static boolean hasLostConnection(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException e && isConnectionGone(e)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isConnectionGone(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // what the pool says, without a state, when it has taken a broken connection out under a transaction
            return e instanceof SQLTransientConnectionException || "Connection is closed".equals(e.getMessage());
        }
        return e instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals(IDLE_IN_TRANSACTION);
    }
}
