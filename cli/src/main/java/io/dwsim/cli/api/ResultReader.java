package io.dwsim.cli.api;

import io.dwsim.cli.api.QueryResult.Column;
import io.dwsim.cli.terminal.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a query while they come, keeping none. */
public final class ResultReader {
    private final Rows rows;
    private boolean truncated;
    private long elapsedMillis;

    /** Takes what a query answers. */
    public interface Rows {
        void columns(List<Column> columns);

        /**
         * Takes a row; SQL NULL is null.
         *
         * @return whether more rows are wanted
         */
        boolean row(List<@Nullable String> cells);
    }

    /**
     * How the answer ended.
     *
     * @param truncated whether the row limit cut rows off
     */
    public record End(boolean truncated, long elapsedMillis) {}

    private ResultReader(Rows rows) {
        this.rows = rows;
    }

    /** Reads an answer in the format {@code json}; an answer that is broken off is a {@link CommandFailure}. */
    public static End read(StreamedAnswer answer, Rows rows) {
        ResultReader reader = new ResultReader(rows);
        try (JsonParser parser = JsonMapper.shared().createParser(answer.body())) {
            reader.document(parser);
        } catch (JacksonException e) {
            throw new CommandFailure("the server broke its answer off: " + e.getOriginalMessage(), e);
        }
        return new End(reader.truncated, reader.elapsedMillis);
    }

    private void document(JsonParser parser) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "columns" -> columns(parser);
                case "rows" -> {
                    if (!rows(parser)) {
                        return;
                    }
                }
                case "truncated" -> truncated = parser.getBooleanValue();
                case "elapsed_ms" -> elapsedMillis = parser.getLongValue();
                default -> parser.skipChildren();
            }
        }
    }

    private void columns(JsonParser parser) {
        List<Column> columns = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String name = "";
            String type = "";
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String property = parser.currentName();
                parser.nextToken();
                switch (property) {
                    case "name" -> name = parser.getString();
                    case "type" -> type = parser.getString();
                    default -> parser.skipChildren();
                }
            }
            columns.add(new Column(name, type));
        }
        rows.columns(columns);
    }

    private boolean rows(JsonParser parser) {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            List<@Nullable String> cells = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                cells.add(token == JsonToken.VALUE_NULL ? null : parser.getString());
            }
            if (!rows.row(cells)) {
                return false;
            }
        }
        return true;
    }
}
