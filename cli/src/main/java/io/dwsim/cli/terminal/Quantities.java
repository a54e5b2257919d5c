package io.dwsim.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** Numbers as a person reads them, the same in every locale. */
public final class Quantities {
    private static final String UNITS = "kMGTPE";

    private Quantities() {}

    /** {@code 1,234,567}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 row}, {@code 2,000 rows}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 512 B}, {@code 1.5 MB}. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double amount = bytes;
        int unit = -1;
        while (amount >= 999.95 && unit < UNITS.length() - 1) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %cB", amount, UNITS.charAt(unit));
    }

    /** {@code 85 ms}, {@code 12.3 s}, {@code 2 min 05 s}. */
    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        return String.format(Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }
}
