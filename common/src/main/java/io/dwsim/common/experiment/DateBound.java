package io.dwsim.common.experiment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An end of a range of days or moments, inclusive: a day, or a moment of it.
 *
 * @param day from 0001-01-01 to 9999-12-31
 * @param time to the microsecond; null for the whole day
 */
public record DateBound(LocalDate day, @Nullable LocalTime time) {

    /** The first day there is. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** The last day there is. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_LOCAL_TIME.withResolverStyle(ResolverStyle.STRICT);
    private static final int DAY_LENGTH = 10;
    /** Days that every month of every year has. */
    private static final Pattern COMMON_DAY =
            Pattern.compile("[1-9][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])");

    public static DateBound of(LocalDate day) {
        return new DateBound(day, null);
    }

    /**
     * Reads {@code 2024-02-29}, {@code 2024-02-29T13:30:00} or the same with a space instead of the T; a {@code Z} at the
     * end of a moment is allowed and means nothing.
     *
     * @throws DateTimeException when it is none of those, no existing day or out of range
     */
    @JsonCreator
    public static DateBound parse(String text) {
        String plain = text.length() > DAY_LENGTH && text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        LocalDate day = day(plain.substring(0, Math.min(DAY_LENGTH, plain.length())));
        if (day.getYear() < 1) {
            throw new DateTimeException("before 0001-01-01");
        }
        if (plain.length() <= DAY_LENGTH) {
            return of(day);
        }
        char separator = plain.charAt(DAY_LENGTH);
        if (separator != 'T' && separator != ' ') {
            throw new DateTimeException("no T between day and time");
        }
        LocalTime time = LocalTime.parse(plain.substring(DAY_LENGTH + 1), TIME);
        if (!time.truncatedTo(ChronoUnit.MICROS).equals(time)) {
            throw new DateTimeException("finer than microseconds");
        }
        return new DateBound(day, time);
    }

    private static LocalDate day(String text) {
        if (!COMMON_DAY.matcher(text).matches()) {
            return LocalDate.parse(text, DAY);
        }
        // what the formatter makes of it, without its detours
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    /** Microseconds from 1970-01-01 to the first moment this stands for. */
    public long firstMicros() {
        return day.toEpochDay() * MICROS_PER_DAY + (time == null ? 0 : time.toNanoOfDay() / 1_000);
    }

    /** Microseconds from 1970-01-01 to the last moment this stands for: of a day its last microsecond. */
    public long lastMicros() {
        return time == null ? (day.toEpochDay() + 1) * MICROS_PER_DAY - 1 : firstMicros();
    }

    @JsonValue
    @Override
    public String toString() {
        return time == null ? day.toString() : day + "T" + TIME.format(time);
    }
}
