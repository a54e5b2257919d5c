package io.dwsim.gateway.report;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.SqlFailures;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/** What a failure of the warehouse means to whoever asked for a report. */
final class ReportFailures {

    static final String QUERY_CANCELED = "57014";

    private ReportFailures() {}

    /**
     * Translates.
     *
     * @param what was being made
     */
    static DwsimException of(String what, Duration timeout, SQLException e) {
        if (QUERY_CANCELED.equals(e.getSQLState())) {
            return new DwsimException(
                    ErrorCode.QUERY_TIMEOUT,
                    what + " takes longer than " + timeout.toMillis() / 1000.0
                            + " s, the time it is given (dwsim.report.timeout)",
                    e);
        }
        return e instanceof SQLTransientConnectionException
                ? new DwsimException(ErrorCode.WAREHOUSE_UNAVAILABLE, what + ": the warehouse does not answer", e)
                : SqlFailures.of(what, e);
    }
}
