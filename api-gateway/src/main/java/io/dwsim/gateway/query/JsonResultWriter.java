package io.dwsim.gateway.query;

import io.dwsim.common.json.DwsimJson;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/** Writes an answer as one JSON object while it comes, keeping no row. Numbers keep all digits. */
public final class JsonResultWriter implements ResultWriter {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "oid");

    private final JsonGenerator json;
    private Kind[] kinds = {};

    private enum Kind {
        NUMBER,
        BOOLEAN,
        TEXT
    }

    /** Leaves the stream open: an answer ends when the query has given back what it held, not before. */
    public JsonResultWriter(OutputStream out) {
        this.json = DwsimJson.mapper()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .createGenerator(out);
    }

    @Override
    public void columns(List<ResultColumn> columns) {
        kinds = columns.stream().map(column -> kind(column.type())).toArray(Kind[]::new);
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
    public void row(@Nullable String[] values) {
        json.writeStartArray();
        for (int i = 0; i < values.length; i++) {
            write(kinds[i], values[i]);
        }
        json.writeEndArray();
    }

    @Override
    public void end(long rowCount, boolean truncated, long elapsedMillis) {
        json.writeEndArray();
        json.writeNumberProperty("row_count", rowCount);
        json.writeBooleanProperty("truncated", truncated);
        json.writeNumberProperty("elapsed_ms", elapsedMillis);
        json.writeEndObject();
        json.close();
    }

    private void write(Kind kind, @Nullable String value) {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (kind) {
            case NUMBER -> {
                if (isFinite(value)) {
                    json.writeNumber(value);
                } else {
                    json.writeString(value);
                }
            }
            case BOOLEAN -> json.writeBoolean(value.equals("true"));
            case TEXT -> json.writeString(value);
        }
    }

    /** NaN and the infinities have no JSON number. */
    private static boolean isFinite(String number) {
        char last = number.charAt(number.length() - 1);
        return last >= '0' && last <= '9';
    }

    private static Kind kind(String type) {
        if (NUMBERS.contains(type)) {
            return Kind.NUMBER;
        }
        return type.equals("boolean") ? Kind.BOOLEAN : Kind.TEXT;
    }
}
