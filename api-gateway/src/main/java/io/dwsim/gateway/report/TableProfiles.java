package io.dwsim.gateway.report;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.SchemaNames;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Profiles tables as readers see them, a few at once. */
@Component
public class TableProfiles {

    /** Has connections of its own, so that long reports hold up none. */
    static final int MOST_AT_ONCE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(TableProfiles.class);
    private static final int ATTEMPTS = 3;

    private final HikariDataSource reader;
    private final ReportProperties properties;
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);

    TableProfiles(@Qualifier("reportReader") HikariDataSource reader, ReportProperties properties) {
        this.reader = reader;
        this.properties = properties;
    }

    /**
     * Profiles a table.
     *
     * @throws DwsimException {@link ErrorCode#TABLE_NOT_FOUND}, {@link ErrorCode#TOO_MANY_QUERIES},
     *     {@link ErrorCode#QUERY_TIMEOUT} or {@link ErrorCode#WAREHOUSE_BUSY}
     */
    public TableProfile of(Experiment experiment, String tableName) {
        Table table = experiment.tables().stream()
                .filter(candidate -> SchemaNames.folded(candidate.name()).equals(SchemaNames.folded(tableName)))
                .findFirst()
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.TABLE_NOT_FOUND,
                        "experiment '" + experiment.name() + "' has no table '" + tableName + "'"));
        if (!slots.tryAcquire()) {
            throw new DwsimException(
                    ErrorCode.TOO_MANY_QUERIES,
                    "There are " + MOST_AT_ONCE + " tables being profiled, which is the most at once");
        }
        try {
            return of(experiment, table);
        } catch (SQLException e) {
            LOG.warn("The profile of {}.{} failed: {}", experiment.name(), table.name(), e.getMessage());
            throw ReportFailures.of(
                    "the profile of table '" + table.name() + "' of '" + experiment.name() + "'",
                    properties.timeout(),
                    e);
        } finally {
            slots.release();
        }
    }

    private TableProfile of(Experiment experiment, Table table) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (ReportSession session = new ReportSession(reader, properties.timeout())) {
                session.begin();
                Optional<TableProfile> profile = ofOneRun(session, experiment, table);
                if (profile.isPresent()) {
                    return profile.get();
                }
            }
        }
        throw new DwsimException(
                ErrorCode.WAREHOUSE_BUSY,
                "Runs are published faster than the table can be profiled; try again shortly");
    }

    /** Each statement finds its table by name: only if the name still means the same schema, all read one run. */
    private static Optional<TableProfile> ofOneRun(ReportSession session, Experiment experiment, Table table)
            throws SQLException {
        String schema = SchemaNames.folded(experiment.name());
        long before = session.schemaId(schema);
        try {
            TableProfile profile = new TableProfiler(session, experiment.name(), table).profile();
            return session.schemaId(schema) == before ? Optional.of(profile) : Optional.empty();
        } catch (SQLException e) {
            if (ReportFailures.QUERY_CANCELED.equals(e.getSQLState())) {
                throw e;
            }
            session.rollback();
            if (session.schemaId(schema) == before) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
