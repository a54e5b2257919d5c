package io.dwsim.gateway.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes each row as a JSON object on a line of its own, by the names of the columns and in their order. */
final class NdjsonResultWriter implements ResultWriter {

    private static final byte[] LINE_END = "\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final JsonGenerator json;
    private List<String> names = List.of();
    private JsonCells cells;

    NdjsonResultWriter(OutputStream out) {
        this.out = out;
        this.json = JsonCells.generator(out, "\n");
        this.cells = new JsonCells(json, List.of());
    }

    @Override
    public void columns(List<ResultColumn> columns) {
        names = UniqueNames.of(columns);
        cells = new JsonCells(json, columns);
    }

    @Override
    public void row(@Nullable String[] values) {
        json.writeStartObject();
        for (int i = 0; i < values.length; i++) {
            json.writeName(names.get(i));
            cells.write(i, values[i]);
        }
        json.writeEndObject();
    }

    @Override
    public void end(long rowCount, boolean truncated, long elapsedMillis) throws IOException {
        json.close();
        if (rowCount > 0) {
            out.write(LINE_END);
        }
    }

    @Override
    public void close() {}
}
