package io.dwsim.gateway.ui.layout;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures as people read them, in English whatever the machine speaks. */
public final class Figures {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final int KIBI = 1024;

    /** A number with separators, as in 1,000,000. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** A number of things, as in "1 table" and "2 tables". */
    public String count(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** The sum of numbers, with separators; the greatest there is when it is beyond that. */
    public String total(Map<String, Long> numbers) {
        long sum = 0;
        for (long number : numbers.values()) {
            sum = sum + number < 0 ? Long.MAX_VALUE : sum + number;
        }
        return count(sum);
    }

    /** A number in short, as in 1.2M. */
    public String compact(long number) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(Locale.ENGLISH, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** A size, as in 12.3 MiB; a dash when there is none. */
    public String bytes(@Nullable Long size) {
        if (size == null) {
            return "–";
        }
        double value = size;
        int unit = 0;
        while (value >= KIBI && unit < BINARY.length - 1) {
            value /= KIBI;
            unit++;
        }
        return String.format(Locale.ENGLISH, unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s", value, BINARY[unit]);
    }

    /** A share of one, as in 12.5 %. */
    public String percent(double share) {
        return String.format(Locale.ENGLISH, "%.1f %%", 100 * share).replace(".0 %", " %");
    }

    /** A moment to the minute, in UTC; scripts show it in the reader's own time. */
    public String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** A length of time, as in 1 min 12 s. */
    public String duration(Duration length) {
        long seconds = length.toSeconds();
        if (seconds < 1) {
            return length.toMillis() + " ms";
        }
        if (seconds < 60) {
            return String.format(Locale.ENGLISH, "%.1f s", length.toMillis() / 1000.0);
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
