package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.TypedLiteral;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Purpose;
import io.dwsim.engine.text.TextSource;
import io.dwsim.engine.text.Utf8Builder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of a type that is no text, made from the text of a vocabulary such as {@code latitude} or {@code date_of_birth}. */
final class ParsedText {

    private static final int SAMPLES = 64;

    private final Column column;
    private final TextSource text;
    private final CellRandom random;
    private final Utf8Builder scratch = new Utf8Builder(32);

    private ParsedText(Column column, TextSource text, CellRandom random) {
        this.column = column;
        this.text = text;
        this.random = random;
    }

    /** The rule, after a look at what some rows would get, and at the ends of the range where there is one. */
    static ValueRule compile(ColumnKey key, Column column, TextSource text, RuleFaults faults) {
        ParsedText parsed = new ParsedText(column, text, key.random(Purpose.VALUE));
        Stream<String> rows = IntStream.range(0, SAMPLES).mapToObj(parsed::textAt);
        for (String sample : Stream.concat(text.ends().stream(), rows).toList()) {
            try {
                parsed.value(sample);
            } catch (IllegalArgumentException e) {
                faults.rule(
                        key,
                        "faker_rule",
                        "is " + column.dataType() + ", but its faker rule gives text such as '" + sample + "'",
                        column.fakerRule());
                break;
            }
        }
        return parsed.rule();
    }

    /** A rule for a column whose faults are known. */
    static ValueRule nothing(Column column) {
        return switch (VectorKind.of(column)) {
            case LONG -> (ValueRule.OfLong) row -> 0;
            case DOUBLE -> (ValueRule.OfDouble) row -> 0;
            case BOOLEAN -> (ValueRule.OfBoolean) row -> false;
            case TEXT -> (ValueRule.OfText) (row, out) -> {};
            case WIDE -> (ValueRule.OfWide) (row, out) -> {};
        };
    }

    private ValueRule rule() {
        return switch (VectorKind.of(column)) {
            case LONG ->
                (ValueRule.OfLong) row -> {
                    Object value = valueAt(row);
                    return value instanceof BigDecimal decimal
                            ? decimal.unscaledValue().longValueExact()
                            : (Long) value;
                };
            case DOUBLE -> (ValueRule.OfDouble) row -> (Double) valueAt(row);
            case BOOLEAN -> (ValueRule.OfBoolean) row -> (Boolean) valueAt(row);
            case WIDE ->
                (ValueRule.OfWide) (row, out) -> {
                    Object value = valueAt(row);
                    if (value instanceof UUID uuid) {
                        out.set(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
                    } else {
                        out.set(((BigDecimal) value).unscaledValue());
                    }
                };
            case TEXT -> throw new IllegalArgumentException("text is not parsed");
        };
    }

    private Object valueAt(long row) {
        String written = textAt(row);
        try {
            return value(written);
        } catch (NumberFormatException e) {
            throw new RowFault("the faker rule gives '" + written + "', which is no number", e);
        } catch (IllegalArgumentException e) {
            throw new RowFault("the faker rule gives '" + written + "', which " + e.getMessage(), e);
        }
    }

    private String textAt(long row) {
        scratch.truncate(0);
        text.append(random.at(row), scratch);
        return scratch.toString(0);
    }

    private Object value(String written) {
        if (column.dataType().isNumeric()) {
            BigDecimal number = TypedLiteral.checked(new BigDecimal(written));
            Integer scale = column.scale();
            if (scale != null && number.scale() > scale) {
                number = number.setScale(scale, RoundingMode.HALF_UP);
            }
            return TypedLiteral.of(column, number);
        }
        return switch (column.dataType().kind()) {
            case BOOLEAN ->
                switch (written) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("must be true or false");
                };
            default -> TypedLiteral.of(column, written);
        };
    }
}
