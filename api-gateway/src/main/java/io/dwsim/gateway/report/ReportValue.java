package io.dwsim.gateway.report;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** Values of columns between the text Postgres has for them, JSON, and numbers to calculate with. */
final class ReportValue {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private ReportValue() {}

    /** A value as JSON has it: numbers with all digits, moments in ISO 8601. */
    static @Nullable Object json(Column column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (column.dataType().kind()) {
            // NaN and the infinities have no JSON number
            case INTEGER, DECIMAL, FLOATING ->
                Character.isDigit(text.charAt(text.length() - 1)) ? new RawValue(text) : text;
            case BOOLEAN -> text.equals("true");
            case INSTANT -> text.replace(' ', 'T').replaceFirst("\\+00$", "Z");
            case TEXT, DAY, TIME_OF_DAY, UUID, JSON -> text;
        };
    }

    /** A number of units as a value of the column. */
    static Object ofUnits(Column column, BigDecimal units) {
        return switch (column.dataType().kind()) {
            case FLOATING -> units.doubleValue();
            case DAY -> LocalDate.ofEpochDay(units.longValue()).toString();
            case TIME_OF_DAY ->
                LocalTime.ofNanoOfDay(units.longValue() * NANOS_PER_MICRO).toString();
            case INSTANT -> {
                long micros = units.longValue();
                LocalDateTime moment = LocalDateTime.ofEpochSecond(
                        Math.floorDiv(micros, MICROS_PER_SECOND),
                        (int) Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO,
                        ZoneOffset.UTC);
                yield json(column, moment.toString()) + (isZoned(column) ? "Z" : "");
            }
            default -> new RawValue(units.toPlainString());
        };
    }

    /** A value as a number of units; empty for what is none, such as infinity. */
    static Optional<BigDecimal> units(Column column, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return switch (column.dataType().kind()) {
                case INTEGER, DECIMAL, FLOATING -> Optional.of(new BigDecimal(text));
                case DAY -> Optional.of(BigDecimal.valueOf(LocalDate.parse(text).toEpochDay()));
                case TIME_OF_DAY ->
                    Optional.of(BigDecimal.valueOf(LocalTime.parse(text).toNanoOfDay() / NANOS_PER_MICRO));
                case INSTANT -> Optional.of(BigDecimal.valueOf(micros(text)));
                case BOOLEAN, TEXT, UUID, JSON -> Optional.empty();
            };
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long micros(String text) {
        LocalDateTime moment =
                LocalDateTime.parse(text.replaceFirst("\\+00$", "").replace(' ', 'T'));
        return moment.toEpochSecond(ZoneOffset.UTC) * MICROS_PER_SECOND + moment.getNano() / NANOS_PER_MICRO;
    }

    private static boolean isZoned(Column column) {
        return column.dataType() == DataType.TIMESTAMPTZ;
    }
}
