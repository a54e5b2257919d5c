package io.dwsim.gateway.savedquery;

import io.dwsim.common.failure.StorableText;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.gateway.query.QueryJournal;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the last queries of each experiment: those that named it. Written behind the back of the queries, so that none waits
 * for the control database; what it cannot keep up with is left out.
 */
@Component
class QueryHistory implements QueryJournal {

    private static final Logger LOG = LoggerFactory.getLogger(QueryHistory.class);
    private static final int MOST_WAITING = 1_000;
    private static final int LONGEST_SQL = 100_000;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final long STOP_SECONDS = 5;

    private final QueryHistoryTable table;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> {
                Thread thread = new Thread(work, "query-history");
                thread.setDaemon(true);
                return thread;
            },
            (work, executor) -> LOG.warn("A query is left out of the history"));

    QueryHistory(QueryHistoryTable table) {
        this.table = table;
    }

    @Override
    public void note(Entry entry) {
        String experimentName = entry.request().experimentName();
        if (experimentName != null) {
            writer.execute(() -> write(SchemaNames.folded(experimentName), entry));
        }
    }

    private void write(String foldedName, Entry entry) {
        try {
            table.add(
                    foldedName,
                    new PastQuery(
                            entry.request().id(),
                            StorableText.of(entry.request().sql(), LONGEST_SQL),
                            entry.request().dialect().title(),
                            entry.request().format().label(),
                            entry.startedAt(),
                            entry.elapsedMillis(),
                            entry.rows(),
                            entry.outcome(),
                            entry.errorCode() == null
                                    ? null
                                    : new PastQuery.Failure(entry.errorCode(), shown(entry.errorMessage()))));
        } catch (RuntimeException e) {
            LOG.warn("A query is left out of the history: {}", e.getMessage());
        }
    }

    private static String shown(@Nullable String message) {
        return message == null ? "" : StorableText.of(message, LONGEST_MESSAGE);
    }

    /** What is still to be written gets its time. */
    @PreDestroy
    void stop() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            writer.shutdownNow();
        }
    }
}
