package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;

/** Describes the values of a column to a person. */
final class ColumnText {

    private ColumnText() {}

    static String of(Column column) {
        if (column.values() != null) {
            return "its list";
        }
        return switch (column.dataType().kind()) {
            case INTEGER -> {
                LongRange range = LongRange.unique(column);
                yield column.dataType() + " from " + range.least() + " to " + range.greatest();
            }
            case DAY -> "the days of its range";
            case TIME_OF_DAY, INSTANT -> column.dataType() + " in its range, to the microsecond";
            case DECIMAL -> column.postgresType().replace("numeric", "DECIMAL") + " in its range";
            case FLOATING -> {
                DoubleRange range = DoubleRange.of(column);
                yield column.dataType() + " from " + range.least() + " to " + range.greatest();
            }
            case BOOLEAN, UUID -> column.dataType().toString();
            case TEXT, JSON ->
                (column.pattern() != null ? "text of that pattern" : "text of that kind") + " in " + column.dataType()
                        + (column.varcharLength() == null ? "" : "(" + column.varcharLength() + ")");
        };
    }
}
