package io.dwsim.gateway.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as CSV (RFC 4180) in UTF-8 with a header. NULL is nothing at all, an empty text two quotes, as COPY has
 * it, so that the two can be told apart.
 */
final class CsvResultWriter implements ResultWriter {

    private static final int FLUSH_CHARS = 16 << 10;

    private final OutputStream out;
    private final StringBuilder pending = new StringBuilder(FLUSH_CHARS + 1024);

    CsvResultWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void columns(List<ResultColumn> columns) throws IOException {
        row(columns.stream().map(ResultColumn::name).toArray(String[]::new));
    }

    @Override
    public void row(@Nullable String[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                pending.append(',');
            }
            String value = values[i];
            if (value != null) {
                append(value);
            }
        }
        pending.append("\r\n");
        if (pending.length() >= FLUSH_CHARS) {
            flush();
        }
    }

    @Override
    public void end(long rowCount, boolean truncated, long elapsedMillis) throws IOException {
        flush();
    }

    @Override
    public void close() {}

    private void append(String value) {
        if (needsNoQuotes(value)) {
            pending.append(value);
            return;
        }
        pending.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                pending.append('"');
            }
            pending.append(c);
        }
        pending.append('"');
    }

    private static boolean needsNoQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private void flush() throws IOException {
        out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }
}
