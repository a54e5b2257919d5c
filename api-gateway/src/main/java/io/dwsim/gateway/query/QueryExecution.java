package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a query is run: so that it reads exactly one run, and row by row. */
final class QueryExecution {

    /** A limit that is none. */
    static final int ALL_ROWS = -1;

    private static final int ATTEMPTS = 5;

    private final ExperimentCatalog catalog;
    private final ReaderPool pool;
    private final QueryProperties properties;
    private final SqlFailures failures;
    private final Counter repinned;

    QueryExecution(ExperimentCatalog catalog, ReaderPool pool, QueryProperties properties, MeterRegistry meters) {
        this.catalog = catalog;
        this.pool = pool;
        this.properties = properties;
        this.failures = new SqlFailures(properties);
        this.repinned = Counter.builder("dwsim.query.repinned")
                .description("Tries of queries that were dropped because a publish came in between")
                .register(meters);
    }

    private record Run(PreparedQuery query, int limit, ResultWriter writer, RunningQuery running) {}

    /** Runs a query, and writes its answer from the first rows on. */
    void run(PreparedQuery query, int limit, ResultWriter writer, RunningQuery running) throws IOException {
        Run run = new Run(query, limit, writer, running);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (ReaderSession session = new ReaderSession(pool, running)) {
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
            session.begin(run.query().searchPath());
            NamePins before = session.pins(names);
            First first = first(run, session, before, names);
            if (first == null || !session.pins(names).equals(before)) {
                return false;
            }
            run.running().rowsFlow(properties.streamTimeout());
            write(run, first);
            return true;
        } catch (SQLException e) {
            if (SqlFailures.isOfConnection(e)) {
                session.discard();
            }
            throw failures.translate(e, run.query(), run.running());
        }
    }

    private record First(ResultSet rows, List<ResultColumn> columns) {}

    /** The first rows, or null when the query failed over names that have changed meanwhile. */
    private @Nullable First first(Run run, ReaderSession session, NamePins before, Set<String> names)
            throws SQLException {
        try {
            ResultSet rows = session.execute(run.query().sql(), properties.fetchRows(), mostRows(run.limit()))
                    .orElseThrow(() -> new DwsimException(
                            ErrorCode.INVALID_QUERY, "The statement returns no rows; only queries can be run here"));
            // before the second look at the pins: a publish right now would hide whose columns these are
            return new First(rows, new ColumnHeaders(catalog, run.query().spellings()).of(rows));
        } catch (SQLException e) {
            if (SqlFailures.isOfConnection(e) || run.running().hasEnded()) {
                throw e;
            }
            session.rollback();
            if (session.pins(names).equals(before)) {
                throw e;
            }
            return null;
        }
    }

    /** One more than asked for, to see whether there are more; 0 for all, as the driver has it. */
    private static int mostRows(int limit) {
        return limit == ALL_ROWS || limit == Integer.MAX_VALUE ? 0 : limit + 1;
    }

    private static void write(Run run, First first) throws SQLException, IOException {
        ResultSet rows = first.rows();
        List<ResultColumn> columns = first.columns();
        List<UnaryOperator<String>> conversions = columns.stream()
                .map(column -> ResultText.conversion(column.type()))
                .toList();
        run.writer().columns(columns);
        run.query().executedSql().ifPresent(run.writer()::executedSql);
        long written = 0;
        boolean truncated = false;
        while (next(run, rows)) {
            if (written == run.limit()) {
                truncated = true;
                break;
            }
            @Nullable String[] values = new @Nullable String[columns.size()];
            for (int i = 0; i < values.length; i++) {
                String text = rows.getString(i + 1);
                values[i] = text == null ? null : conversions.get(i).apply(text);
            }
            run.writer().row(values);
            written++;
        }
        run.writer().end(written, truncated, run.running().elapsed().toMillis());
    }

    private static boolean next(Run run, ResultSet rows) throws SQLException {
        // a cancellation is lost on a connection that waits between two fetches
        run.running().check();
        return rows.next();
    }
}
