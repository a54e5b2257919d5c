package io.dwsim.gateway.report;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.report.PublishedSchemas.Published;
import io.dwsim.gateway.run.RunStatus;
import io.dwsim.gateway.run.RunSummary;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes quality reports of the runs whose data is in the warehouse, a few at once. */
@Component
public class QualityReports {

    private static final Logger LOG = LoggerFactory.getLogger(QualityReports.class);

    private final PublishedSchemas schemas;
    private final HikariDataSource reader;
    private final ReportProperties properties;
    private final Semaphore slots;

    QualityReports(
            PublishedSchemas schemas, @Qualifier("reportReader") HikariDataSource reader, ReportProperties properties) {
        this.schemas = schemas;
        this.reader = reader;
        this.properties = properties;
        this.slots = new Semaphore(properties.maxConcurrent());
    }

    /**
     * Reports on a run.
     *
     * @throws DwsimException {@link ErrorCode#RUN_NOT_PUBLISHED} when the data in the warehouse is not the run's, or no
     *     longer when the report is done; {@link ErrorCode#TOO_MANY_QUERIES}; {@link ErrorCode#QUERY_TIMEOUT}
     */
    public Report of(StoredExperiment stored, RunSummary run) {
        Experiment experiment = stored.definition();
        Published published = published(experiment, run);
        if (!slots.tryAcquire()) {
            throw new DwsimException(
                    ErrorCode.TOO_MANY_QUERIES,
                    "There are " + properties.maxConcurrent() + " reports being made, which is the most at once");
        }
        try (ReportSession session = new ReportSession(reader, properties.timeout())) {
            session.begin();
            return build(session, experiment, run, published);
        } catch (SQLException e) {
            LOG.warn("The report of run {} failed: {}", run.id(), e.getMessage());
            throw ReportFailures.of(
                    "the report of run " + run.id() + " of '" + experiment.name() + "'", properties.timeout(), e);
        } finally {
            slots.release();
        }
    }

    private Published published(Experiment experiment, RunSummary run) {
        if (run.status() != RunStatus.COMPLETED) {
            throw new DwsimException(
                    ErrorCode.RUN_NOT_PUBLISHED,
                    "run " + run.id() + " is " + run.status() + "; there is a report of a run that is COMPLETED only");
        }
        Published published = schemas.of(experiment.name())
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.RUN_NOT_PUBLISHED,
                        "the tables of '" + experiment.name() + "' in the warehouse hold no run's data"));
        if (published.runId() != run.id()) {
            throw new DwsimException(
                    ErrorCode.RUN_NOT_PUBLISHED,
                    "the data in the warehouse is that of run " + published.runId() + ", not of run " + run.id());
        }
        return published;
    }

    private Report build(ReportSession session, Experiment experiment, RunSummary run, Published published)
            throws SQLException {
        checkSame(session, experiment, run, published);
        Report report;
        try {
            report = new ReportBuilder(session, experiment, run, properties.sampleRows()).build();
        } catch (SQLException e) {
            if (!ReportFailures.QUERY_CANCELED.equals(e.getSQLState())) {
                session.rollback();
                checkSame(session, experiment, run, published);
            }
            throw e;
        }
        checkSame(session, experiment, run, published);
        return report;
    }

    /** Each statement finds its tables by name: only if the name still means the same schema, all read one run. */
    private static void checkSame(ReportSession session, Experiment experiment, RunSummary run, Published published)
            throws SQLException {
        if (session.schemaId(SchemaNames.folded(experiment.name())) != published.schemaId()) {
            throw new DwsimException(
                    ErrorCode.RUN_NOT_PUBLISHED,
                    "the data of run " + run.id() + " was replaced in the warehouse while it was being examined");
        }
    }
}
