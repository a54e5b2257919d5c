package io.dwsim.gateway.query;

import io.dwsim.common.json.DwsimJson;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/** Values of an answer as JSON. Numbers keep all digits. */
final class JsonCells {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "oid");

    private final JsonGenerator json;
    private final Kind[] kinds;

    private enum Kind {
        NUMBER,
        BOOLEAN,
        TEXT
    }

    JsonCells(JsonGenerator json, List<ResultColumn> columns) {
        this.json = json;
        this.kinds = columns.stream().map(column -> kind(column.type())).toArray(Kind[]::new);
    }

    /**
     * Leaves the stream open: an answer ends when the query has given back what it held, not before.
     *
     * @param separator between values that stand one after another
     */
    static JsonGenerator generator(OutputStream out, String separator) {
        return DwsimJson.mapper()
                .writer()
                .withRootValueSeparator(separator)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .without(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .createGenerator(out);
    }

    void write(int column, @Nullable String value) {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (kinds[column]) {
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
