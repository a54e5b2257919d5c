package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonObjectReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fields of one column say about each other. */
final class ColumnChecks {

    /** The fields that each say by themselves where values come from. */
    private static final List<String> SOURCES = List.of("foreign_key", "expression", "values", "pattern", "faker_rule");

    private static final List<String> RANGE = List.of("min_value", "max_value", "date_start", "date_end");

    private final JsonObjectReader in;
    private final Column column;
    private final DataType type;

    ColumnChecks(JsonObjectReader in, Column column) {
        this.in = in;
        this.column = column;
        this.type = column.dataType();
    }

    void run() {
        checkFit();
        checkSources();
        checkNumbers();
        checkDays();
    }

    private void checkFit() {
        if (!type.isNumeric()) {
            refuseOutside("numbers", "min_value", "max_value", "distribution");
        }
        if (!type.hasDays()) {
            refuseOutside("dates and timestamps", "date_start", "date_end");
        }
        if (!type.hasLength()) {
            refuseOutside("CHAR and VARCHAR", "varchar_length");
        }
        if (type != DataType.DECIMAL) {
            refuseOutside("DECIMAL", "precision", "scale");
        }
        if (!type.isText()) {
            refuseOutside("text", "pattern");
        }
    }

    private void checkSources() {
        List<String> given = SOURCES.stream().filter(in::has).toList();
        for (int i = 1; i < given.size(); i++) {
            in.fault(given.get(i), "cannot be set beside " + given.get(0) + ": each says where the values come from");
        }
        if (given.isEmpty() || given.get(0).equals("faker_rule")) {
            return;
        }
        String source = given.get(0);
        for (String field : RANGE) {
            refuseBeside(source, field);
        }
        refuseBeside(source, "distribution");
        if (!column.derivation().isEmpty()) {
            in.fault("derived_from", "cannot be set beside " + source + ", which decides the values");
        }
    }

    private void checkNumbers() {
        if (!type.isNumeric()) {
            return;
        }
        boolean usable = checkBound("min_value", column.minValue());
        usable &= checkBound("max_value", column.maxValue());
        BigDecimal least = column.minValue();
        BigDecimal greatest = column.maxValue();
        if (!usable || least == null || greatest == null) {
            return;
        }
        if (least.compareTo(greatest) > 0) {
            in.fault("min_value", "min_value " + least + " is greater than max_value " + greatest);
        } else if (column.scale() != null
                && least.setScale(column.scale(), RoundingMode.CEILING)
                                .compareTo(greatest.setScale(column.scale(), RoundingMode.FLOOR))
                        > 0) {
            in.fault(
                    "min_value",
                    "no number with " + column.scale() + " digits after the point lies between " + least
                            + " and max_value " + greatest);
        }
    }

    private boolean checkBound(String field, @Nullable BigDecimal bound) {
        if (bound == null) {
            return true;
        }
        String fault =
                switch (type.kind()) {
                    case INTEGER ->
                        !TypedLiteral.fits(type, bound)
                                ? "does not fit " + type
                                : TypedLiteral.isWhole(bound) ? null : "must be a whole number for " + type;
                    case DECIMAL -> decimalFault(field.equals("min_value"), bound);
                    default -> {
                        double nearest = type == DataType.REAL ? bound.floatValue() : bound.doubleValue();
                        yield Double.isInfinite(nearest) ? "does not fit " + type : null;
                    }
                };
        if (fault != null) {
            in.fault(field, fault);
        }
        return fault == null;
    }

    private @Nullable String decimalFault(boolean isLeast, BigDecimal bound) {
        int scale = column.scale() == null ? 0 : column.scale();
        int digitsBeforePoint = (column.precision() == null ? Column.MAX_PRECISION : column.precision()) - scale;
        if (TypedLiteral.isBeyond(bound, digitsBeforePoint)) {
            return "does not fit " + column.postgresType();
        }
        BigDecimal nearest = bound.setScale(scale, isLeast ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return TypedLiteral.isBeyond(nearest, digitsBeforePoint)
                ? "leaves no number of " + column.postgresType() + " that is " + (isLeast ? "at least " : "at most ")
                        + bound.toPlainString()
                : null;
    }

    private void checkDays() {
        DateBound first = column.dateStart();
        DateBound last = column.dateEnd();
        if (type == DataType.DATE) {
            boolean moments = false;
            for (String field : List.of("date_start", "date_end")) {
                DateBound bound = field.equals("date_start") ? first : last;
                if (bound != null && bound.time() != null) {
                    in.fault(field, "must be a day as YYYY-MM-DD for DATE");
                    moments = true;
                }
            }
            if (moments) {
                return;
            }
        }
        if (type.hasDays() && first != null && last != null && first.firstMicros() > last.lastMicros()) {
            in.fault("date_start", "date_start " + first + " is after date_end " + last);
        }
    }

    /** What a column of a foreign key of several columns cannot say besides. */
    static void checkWithinKey(ColumnDraft draft) {
        for (String field : List.of(
                "expression",
                "values",
                "pattern",
                "faker_rule",
                "distribution",
                "min_value",
                "max_value",
                "date_start",
                "date_end",
                "derived_from")) {
            if (draft.in().has(field) && !draft.in().isEmptyList(field)) {
                draft.in()
                        .fault(
                                field,
                                "cannot be set on a column of a foreign key, whose values are those of the parent");
            }
        }
    }

    private void refuseOutside(String types, String... fields) {
        for (String field : fields) {
            if (in.has(field)) {
                in.fault(field, "applies to " + types + " only, not to " + type);
            }
        }
    }

    private void refuseBeside(String source, String field) {
        if (in.has(field)) {
            in.fault(field, "cannot be set beside " + source + ", which decides the values");
        }
    }
}
