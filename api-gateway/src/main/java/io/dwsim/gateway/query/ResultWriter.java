package io.dwsim.gateway.query;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an answer goes: the columns, then row by row, then the end. What fails midway is never ended. */
public interface ResultWriter extends Closeable {

    void columns(List<ResultColumn> columns) throws IOException;

    /** What was run in place of what was asked, where the two differ; told before the end. */
    default void executedSql(String sql) {}

    /** One row, each value as text the way {@link ResultText} has it; null for NULL. */
    void row(@Nullable String[] values) throws IOException;

    void end(long rowCount, boolean truncated, long elapsedMillis) throws IOException;

    /** Releases what is held; writes nothing, so that what was not ended before stays without an end. */
    @Override
    void close();
}
