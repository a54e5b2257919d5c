package io.dwsim.gateway.query;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes an answer as one JSON object while it comes, keeping no row. */
final class JsonResultWriter implements ResultWriter {

    private final JsonGenerator json;
    private JsonCells cells;
    private @Nullable String executedSql;

    JsonResultWriter(OutputStream out) {
        this.json = JsonCells.generator(out, "");
        this.cells = new JsonCells(json, List.of());
    }

    @Override
    public void columns(List<ResultColumn> columns) {
        cells = new JsonCells(json, columns);
        json.writeStartObject();
        json.writeArrayPropertyStart("columns");
        for (ResultColumn column : columns) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("type", column.type());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
    }

    @Override
    public void executedSql(String sql) {
        executedSql = sql;
    }

    @Override
    public void row(@Nullable String[] values) {
        json.writeStartArray();
        for (int i = 0; i < values.length; i++) {
            cells.write(i, values[i]);
        }
        json.writeEndArray();
    }

    @Override
    public void end(long rowCount, boolean truncated, long elapsedMillis) {
        json.writeEndArray();
        json.writeNumberProperty("row_count", rowCount);
        json.writeBooleanProperty("truncated", truncated);
        json.writeNumberProperty("elapsed_ms", elapsedMillis);
        if (executedSql != null) {
            json.writeStringProperty("executed_sql", executedSql);
        }
        json.writeEndObject();
        json.close();
    }

    /** The generator is left to the collector: closing it would end what has no end. */
    @Override
    public void close() {}
}
