package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.query.QueryJournal.Entry;
import io.dwsim.gateway.query.QueryJournal.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is counted, so that the journal can be told how it went. */
final class JournalledAnswer implements ResultWriter {

    private final QueryRequest request;
    private final ResultWriter body;
    private final QueryJournal journal;
    private final Instant startedAt;
    private final long startNanos = System.nanoTime();
    private long rows;

    JournalledAnswer(QueryRequest request, ResultWriter body, QueryJournal journal, Clock clock) {
        this.request = request;
        this.body = body;
        this.journal = journal;
        this.startedAt = clock.instant();
    }

    void completed() {
        note(Outcome.COMPLETED, null, null);
    }

    void failed(DwsimException e) {
        Outcome outcome =
                switch (e.code()) {
                    case QUERY_CANCELLED -> Outcome.CANCELLED;
                    case QUERY_TIMEOUT -> Outcome.TIMED_OUT;
                    default -> Outcome.FAILED;
                };
        note(outcome, e.code(), e.getMessage());
    }

    void abandoned(IOException e) {
        note(Outcome.CANCELLED, ErrorCode.QUERY_CANCELLED, "The answer could not be sent: " + e.getMessage());
    }

    private void note(Outcome outcome, @Nullable ErrorCode code, @Nullable String message) {
        long elapsed = Duration.ofNanos(System.nanoTime() - startNanos).toMillis();
        journal.note(new Entry(request, startedAt, elapsed, rows, outcome, code == null ? null : code.name(), message));
    }

    @Override
    public void columns(List<ResultColumn> columns) throws IOException {
        body.columns(columns);
    }

    @Override
    public void executedSql(String sql) {
        body.executedSql(sql);
    }

    @Override
    public void row(@Nullable String[] values) throws IOException {
        body.row(values);
        rows++;
    }

    @Override
    public void end(long rowCount, boolean truncated, long elapsedMillis) throws IOException {
        body.end(rowCount, truncated, elapsedMillis);
    }

    @Override
    public void close() {
        body.close();
    }
}
