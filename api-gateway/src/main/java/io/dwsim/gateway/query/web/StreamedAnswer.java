package io.dwsim.gateway.query.web;

import io.dwsim.gateway.query.QueryRequest;
import io.dwsim.gateway.query.ResultColumn;
import io.dwsim.gateway.query.ResultFormat;
import io.dwsim.gateway.query.ResultWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer over HTTP, which says what it is only when there is something to send. */
final class StreamedAnswer implements ResultWriter {

    private static final String DISPOSITION = "Content-Disposition";

    private final HttpServletResponse response;
    private final QueryRequest request;
    private final ResultWriter body;
    private boolean ended;

    StreamedAnswer(HttpServletResponse response, QueryRequest request) throws IOException {
        this.response = response;
        this.request = request;
        this.body = request.format().writer(response.getOutputStream());
        response.setHeader(QueryId.HEADER, request.id());
    }

    @Override
    public void columns(List<ResultColumn> columns) throws IOException {
        ResultFormat format = request.format();
        response.setContentType(
                switch (format) {
                    case CSV -> format.mediaType() + ";header=present;charset=UTF-8";
                    case JSON, NDJSON, PARQUET -> format.mediaType();
                });
        if (format != ResultFormat.JSON) {
            response.setHeader(
                    DISPOSITION, "attachment; filename=\"query-" + request.id() + "." + format.label() + "\"");
        }
        body.columns(columns);
    }

    @Override
    public void executedSql(String sql) {
        body.executedSql(sql);
    }

    @Override
    public void row(@Nullable String[] values) throws IOException {
        body.row(values);
    }

    @Override
    public void end(long rowCount, boolean truncated, long elapsedMillis) throws IOException {
        body.end(rowCount, truncated, elapsedMillis);
        ended = true;
    }

    /** What was not ended and not sent yet becomes a problem, which is no file. */
    @Override
    public void close() {
        if (!ended && !response.isCommitted()) {
            response.setHeader(DISPOSITION, null);
        }
        body.close();
    }
}
