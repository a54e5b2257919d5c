package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Runs and cancels queries of users. */
public final class QueryService implements AutoCloseable {

    private final ExperimentCatalog catalog;
    private final QueryProperties properties;
    private final RunningQueries running;
    private final QueryExecution execution;
    private final CancellationElsewhere elsewhere;
    private final QueryJournal journal;
    private final Clock clock;

    QueryService(
            ExperimentCatalog catalog,
            ReaderPool pool,
            CancellationElsewhere elsewhere,
            QueryJournal journal,
            Clock clock,
            QueryProperties properties,
            MeterRegistry meters) {
        this.catalog = catalog;
        this.properties = properties;
        this.elsewhere = elsewhere;
        this.journal = journal;
        this.clock = clock;
        this.running = new RunningQueries(properties);
        this.execution = new QueryExecution(catalog, pool, properties, meters);
    }

    /**
     * Runs a query and writes its answer as it comes. Nothing is written before the query has its first rows; when it
     * fails after that, what was written has no end.
     *
     * @throws DwsimException when the query is refused, fails, is cancelled or takes too long
     * @throws IOException when the answer cannot be written
     */
    public void execute(QueryRequest request, ResultWriter writer, QueryClient client) throws IOException {
        JournalledAnswer answer = new JournalledAnswer(request, writer, journal, clock);
        try {
            int limit = limit(request);
            PreparedQuery query = PreparedQuery.of(request, catalog);
            running.run(request.id(), client, self -> execution.run(query, limit, answer, self));
            answer.completed();
        } catch (DwsimException e) {
            answer.failed(e);
            throw e;
        } catch (IOException e) {
            answer.abandoned(e);
            throw e;
        }
    }

    /**
     * Cancels a query, of this gateway or another.
     *
     * @throws DwsimException {@link ErrorCode#QUERY_NOT_FOUND} when none of that id is running
     */
    public void cancel(String id) {
        if (!running.cancel(id) && !elsewhere.cancel(id)) {
            throw new DwsimException(ErrorCode.QUERY_NOT_FOUND, "No query with the id '" + id + "' is running");
        }
    }

    @Override
    public void close() {
        running.close();
    }

    /** Most rows to answer with; {@link QueryExecution#ALL_ROWS} for no limit. */
    private int limit(QueryRequest request) {
        boolean cut = request.format().isCutByDefault();
        Integer limit = request.limit();
        if (limit == null) {
            return cut ? properties.defaultLimit() : QueryExecution.ALL_ROWS;
        }
        int most = cut ? properties.maxLimit() : Integer.MAX_VALUE;
        if (limit < 0 || limit > most) {
            String message = "must be from 0 to " + most;
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST, "limit " + message, List.of(new Fault("/limit", message, limit)));
        }
        return limit;
    }
}
