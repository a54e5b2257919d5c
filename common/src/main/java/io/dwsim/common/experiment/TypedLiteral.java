package io.dwsim.common.experiment;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.json.WrittenNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values an author writes, as values of a column's type. */
public final class TypedLiteral {

    private static final int UUID_LENGTH = 36;

    private TypedLiteral() {}

    /**
     * The value in the form the engine has it in: {@link Long} for whole numbers, for days since 1970-01-01 and for
     * microseconds of a day or since 1970-01-01; {@link BigDecimal} of the column's scale for DECIMAL; {@link Double} for
     * floating point; {@link Boolean}; {@link UUID}; {@link String} for text and JSON.
     *
     * @param value a text, number or boolean
     * @throws IllegalArgumentException with what is wrong, as the second half of a sentence about the value
     */
    public static Object of(Column column, Object value) {
        return switch (column.dataType().kind()) {
            case INTEGER -> integer(column.dataType(), value);
            case DECIMAL -> decimal(column, value);
            case FLOATING -> floating(column.dataType(), value);
            case BOOLEAN -> bool(value);
            case TEXT -> text(column, value);
            case DAY -> day(value);
            case TIME_OF_DAY -> time(value);
            case INSTANT -> moment(value);
            case UUID -> uuid(value);
            case JSON -> json(value);
        };
    }

    /** Whether a number lies within a type of whole numbers. */
    static boolean fits(DataType type, BigDecimal number) {
        long greatest =
                switch (type) {
                    case SMALLINT -> Short.MAX_VALUE;
                    case INT -> Integer.MAX_VALUE;
                    default -> Long.MAX_VALUE;
                };
        return number.compareTo(BigDecimal.valueOf(greatest)) <= 0
                && number.compareTo(BigDecimal.valueOf(-greatest - 1)) >= 0;
    }

    private static Long integer(DataType type, Object value) {
        BigDecimal number = number(value);
        if (!isWhole(number)) {
            throw new IllegalArgumentException("must be a whole number for " + type);
        }
        if (!fits(type, number)) {
            throw new IllegalArgumentException("does not fit " + type);
        }
        return number.longValueExact();
    }

    static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal decimal(Column column, Object value) {
        BigDecimal number = number(value);
        int precision = column.precision() == null ? Column.MAX_PRECISION : column.precision();
        int scale = column.scale() == null ? 0 : column.scale();
        String type = "DECIMAL(" + precision + "," + scale + ")";
        if (isBeyond(number, precision - scale)) {
            throw new IllegalArgumentException("does not fit " + type);
        }
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > scale) {
            throw new IllegalArgumentException("has more digits after the point than " + type);
        }
        return number.setScale(scale, RoundingMode.UNNECESSARY);
    }

    /** Whether a number has more digits before the point than that; looks at exponents first, which can be huge. */
    static boolean isBeyond(BigDecimal number, int digitsBeforePoint) {
        return number.signum() != 0 && (long) number.precision() - number.scale() > digitsBeforePoint;
    }

    private static Double floating(DataType type, Object value) {
        BigDecimal number = number(value);
        double result = type == DataType.REAL ? number.floatValue() : number.doubleValue();
        if (!Double.isFinite(result)) {
            throw new IllegalArgumentException("does not fit " + type);
        }
        return result;
    }

    private static BigDecimal number(Object value) {
        if (value instanceof BigDecimal number) {
            return checked(number);
        }
        throw new IllegalArgumentException("must be a number");
    }

    /**
     * The number, if it can be computed with.
     *
     * @throws IllegalArgumentException when it has too many digits
     */
    public static BigDecimal checked(BigDecimal number) {
        if (WrittenNumber.isTooLong(number)) {
            throw new IllegalArgumentException(WrittenNumber.TOO_LONG);
        }
        return number;
    }

    private static Boolean bool(Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw new IllegalArgumentException("must be true or false");
    }

    private static String text(Column column, Object value) {
        String text = value instanceof BigDecimal number ? checked(number).toPlainString() : value.toString();
        Integer length = column.varcharLength();
        int codePoints = text.codePointCount(0, text.length());
        if (length != null && codePoints > length) {
            throw new IllegalArgumentException(
                    "has " + codePoints + " characters, but " + column.dataType() + " has " + length);
        }
        if (column.dataType() == DataType.CHAR && text.endsWith(" ")) {
            throw new IllegalArgumentException("must not end in a space, which CHAR cannot keep");
        }
        return text;
    }

    private static Long day(Object value) {
        try {
            DateBound bound = DateBound.parse(string(value));
            if (bound.time() == null) {
                return bound.day().toEpochDay();
            }
        } catch (DateTimeException e) {
            // answered below
        }
        throw new IllegalArgumentException("must be an existing day as YYYY-MM-DD");
    }

    private static Long moment(Object value) {
        try {
            return DateBound.parse(string(value)).firstMicros();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be an existing moment as YYYY-MM-DDTHH:MM:SS", e);
        }
    }

    private static Long time(Object value) {
        try {
            LocalTime time = LocalTime.parse(string(value));
            if (time.truncatedTo(ChronoUnit.MICROS).equals(time)) {
                return time.toNanoOfDay() / 1_000;
            }
        } catch (DateTimeException e) {
            // answered below
        }
        throw new IllegalArgumentException("must be a time as HH:MM:SS");
    }

    private static UUID uuid(Object value) {
        String text = string(value);
        try {
            // UUID.fromString takes shorter groups too
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw new IllegalArgumentException("must be a UUID");
    }

    private static String json(Object value) {
        String text = value instanceof String string ? string : value.toString();
        try {
            DocumentText.json(text);
            return text;
        } catch (DwsimException e) {
            throw new IllegalArgumentException("must be a text that is valid JSON", e);
        }
    }

    private static String string(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
