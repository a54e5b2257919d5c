package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.warehouse.SchemaNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs queries of users: a bounded number at once, each against a deadline, each reading exactly one run. */
public final class QueryService implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    /** More than one thread, because a cancellation waits for the server it goes to. */
    private static final int TIMER_THREADS = 2;

    private final ExperimentCatalog catalog;
    private final ReaderPool pool;
    private final QueryProperties properties;
    private final ScheduledThreadPoolExecutor timer;
    private final SqlFailures failures;
    private final Semaphore slots;
    private final Counter repinned;

    QueryService(ExperimentCatalog catalog, ReaderPool pool, QueryProperties properties, MeterRegistry meters) {
        this.catalog = catalog;
        this.pool = pool;
        this.properties = properties;
        this.timer = timer();
        this.failures = new SqlFailures(properties);
        this.slots = new Semaphore(properties.maxConcurrent());
        this.repinned = Counter.builder("dwsim.query.repinned")
                .description("Tries of queries that were dropped because a publish came in between")
                .register(meters);
    }

    /**
     * Runs a query and writes its answer as it comes. Nothing is written before the query has its first rows; when it
     * fails after that, what was written has no end.
     *
     * @throws DwsimException when the query is refused, fails or takes too long
     * @throws IOException when the answer cannot be written
     */
    public void execute(QueryRequest request, ResultWriter writer) throws IOException {
        int limit = limit(request);
        PreparedQuery query = PreparedQuery.of(request, catalog);
        if (!slots.tryAcquire()) {
            throw new DwsimException(
                    ErrorCode.TOO_MANY_QUERIES,
                    "There are " + properties.maxConcurrent() + " queries running, which is the most at once");
        }
        try (Deadline deadline = new Deadline(properties.statementTimeout(), timer)) {
            execute(new Run(query, limit, writer, deadline, System.nanoTime()));
        } finally {
            slots.release();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Its own and no bean: a scheduler among the beans would take over what others schedule. */
    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(TIMER_THREADS, work -> {
            Thread thread = new Thread(work, "query-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    private int limit(QueryRequest request) {
        Integer limit = request.limit();
        if (limit == null) {
            return properties.defaultLimit();
        }
        if (limit < 0 || limit > properties.maxLimit()) {
            String message = "must be from 0 to " + properties.maxLimit();
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST, "limit " + message, List.of(new Fault("/limit", message, limit)));
        }
        return limit;
    }

    private record Run(PreparedQuery query, int limit, ResultWriter writer, Deadline deadline, long startNanos) {}

    private void execute(Run run) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (ReaderSession session = new ReaderSession(pool, run.deadline())) {
                if (isDone(run, session)) {
                    return;
                }
                repinned.increment();
            }
        }
        throw new DwsimException(
                ErrorCode.WAREHOUSE_BUSY, "Runs are published faster than the query can read one; try again shortly");
    }

    /** Whether the query was answered; if not, a publish came in between and nothing was written. */
    private boolean isDone(Run run, ReaderSession session) throws IOException {
        try {
            Set<String> names = NamePins.candidates(run.query());
            session.begin(run.query().schema().map(SchemaNames::quoted).orElse(""));
            NamePins before = session.pins(names);
            First first = first(run, session, before, names);
            if (first == null || !session.pins(names).equals(before)) {
                return false;
            }
            write(run, first);
            return true;
        } catch (SQLException e) {
            if (SqlFailures.isOfConnection(e)) {
                session.discard();
            }
            throw failures.translate(e, run.query(), run.deadline());
        }
    }

    private record First(ResultSet rows, List<ResultColumn> columns) {}

    /** The first rows, or null when the query failed over names that have changed meanwhile. */
    private @Nullable First first(Run run, ReaderSession session, NamePins before, Set<String> names)
            throws SQLException {
        try {
            ResultSet rows = session.execute(run.query().sql(), properties.fetchRows(), run.limit() + 1)
                    .orElseThrow(() -> new DwsimException(
                            ErrorCode.INVALID_QUERY, "The statement returns no rows; only queries can be run here"));
            // before the second look at the pins: a publish right now would hide whose columns these are
            return new First(rows, new ColumnHeaders(catalog, run.query().spellings()).of(rows));
        } catch (SQLException e) {
            if (SqlFailures.isOfConnection(e) || run.deadline().hasStruck()) {
                throw e;
            }
            session.rollback();
            if (session.pins(names).equals(before)) {
                throw e;
            }
            return null;
        }
    }

    private static void write(Run run, First first) throws SQLException, IOException {
        ResultSet rows = first.rows();
        List<ResultColumn> columns = first.columns();
        run.writer().columns(columns);
        long written = 0;
        boolean truncated = false;
        while (rows.next()) {
            if (written == run.limit()) {
                truncated = true;
                break;
            }
            @Nullable String[] values = new @Nullable String[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = ResultText.value(columns.get(i).type(), rows.getString(i + 1));
            }
            run.writer().row(values);
            written++;
        }
        run.writer().end(written, truncated, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - run.startNanos()));
    }
}
