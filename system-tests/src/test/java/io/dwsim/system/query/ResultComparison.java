package io.dwsim.system.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds an answer of the gateway against DuckDB's, row by row and value by value. */
final class ResultComparison {

    private static final double TOLERANCE = 1e-9;
    private static final Set<String> FLOATING = Set.of("double precision", "real");
    private static final Set<String> MOMENTS = Set.of("date", "timestamp", "timestamptz");

    private final AnalyticQuery query;
    private final JsonNode answer;

    ResultComparison(AnalyticQuery query, JsonNode answer) {
        this.query = query;
        this.answer = answer;
    }

    /** Fails where the two differ, or where there is nothing to compare. */
    void with(Connection duckDb) throws SQLException {
        JsonNode rows = answer.get("rows");
        assertThat(rows.size()).as("rows of " + query).isPositive();
        try (Statement statement = duckDb.createStatement();
                ResultSet expected = statement.executeQuery(query.check())) {
            int columns = expected.getMetaData().getColumnCount();
            assertThat(answer.get("columns").size()).as("columns of " + query).isEqualTo(columns);
            int row = 0;
            while (expected.next()) {
                assertThat(rows.size()).as("rows of " + query).isGreaterThan(row);
                for (int column = 0; column < columns; column++) {
                    check(row, column, rows.get(row).get(column), expected);
                }
                row++;
            }
            assertThat(rows.size()).as("rows of " + query).isEqualTo(row);
        }
    }

    private void check(int row, int column, JsonNode seen, ResultSet expected) throws SQLException {
        String type = answer.get("columns").get(column).get("type").stringValue();
        String value = expected.getString(column + 1);
        String place = "row %d, column %d of %s: %s"
                .formatted(row + 1, column + 1, query, answer.get("rows").get(row));
        if (value == null || seen.isNull()) {
            assertThat(seen.isNull() ? null : seen.asString()).as(place).isEqualTo(value);
        } else if (isFloating(type, expected.getMetaData().getColumnType(column + 1))) {
            double wanted = Double.parseDouble(value);
            double had = Double.parseDouble(seen.asString());
            assertThat(Math.abs(had - wanted))
                    .as("%s: %s, expected %s", place, had, wanted)
                    .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(wanted)));
        } else if (seen.isNumber()) {
            assertThat(new BigDecimal(seen.toString())).as(place).isEqualByComparingTo(value);
        } else {
            boolean moment = MOMENTS.contains(type);
            assertThat(moment ? moment(seen.asString()) : seen.asString())
                    .as(place)
                    .isEqualTo(moment ? moment(value) : value);
        }
    }

    private static boolean isFloating(String type, int duckDbType) {
        return FLOATING.contains(type)
                || duckDbType == Types.DOUBLE
                || duckDbType == Types.FLOAT
                || duckDbType == Types.REAL;
    }

    /** In one form; a day is its midnight, as the databases do not agree when it is which. */
    private static @Nullable String moment(String text) {
        String plain = text.replace(' ', 'T').replaceFirst("Z$", "").replaceFirst("(\\.\\d*?)0*$", "$1");
        return plain.replaceFirst("\\.$", "").replaceFirst("T00:00:00$", "");
    }

    /** The number of values that are neither NULL nor zero, to see that a query says anything at all. */
    long substance() {
        long values = 0;
        for (JsonNode row : answer.get("rows")) {
            values += row.valueStream()
                    .filter(value -> !value.isNull() && !List.of("0", "0.0", "").contains(value.asString()))
                    .count();
        }
        return values;
    }
}
