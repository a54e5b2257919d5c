package io.dwsim.engine.expression.value;

/**
 * Timestamps as microseconds since 1970-01-01T00:00, and times of day as microseconds since midnight. There is one time
 * zone, UTC, in which every day has 24 hours.
 */
public final class Moments {

    public static final long SECOND = 1_000_000;
    public static final long MINUTE = 60 * SECOND;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    private Moments() {}

    public static long ofDay(long day) {
        return day * DAY;
    }

    public static long day(long micros) {
        return Math.floorDiv(micros, DAY);
    }

    public static long timeOfDay(long micros) {
        return Math.floorMod(micros, DAY);
    }

    public static long of(long day, long hour, long minute, long second) {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            throw new ValueFault("there is no time of hour " + hour + ", minute " + minute + ", second " + second);
        }
        return ofDay(day) + hour * HOUR + minute * MINUTE + second * SECOND;
    }

    /** Months first, then the rest, as SQL adds an interval. */
    public static long add(long micros, long months, long rest) {
        return checked(Wholes.add(months == 0 ? micros : addMonths(micros, months), rest));
    }

    static long addMonths(long micros, long months) {
        return ofDay(Days.addMonths(day(micros), months)) + timeOfDay(micros);
    }

    /** Goes round the clock. */
    public static long addToTime(long time, long micros) {
        return timeOfDay(time + timeOfDay(micros));
    }

    /** From {@code HH:MM}, {@code HH:MM:SS} or with up to six digits of a second's fraction. */
    public static long timeOfText(String text) {
        String time = text.strip();
        long micros = parseTime(time, 0);
        if (micros < 0) {
            throw new ValueFault(ValueFault.quoted(text) + " is no time of the form 'HH:MM:SS'");
        }
        return micros;
    }

    /** From {@code YYYY-MM-DD}, or that and a time after a space or a T. */
    public static long ofText(String text) {
        String moment = text.strip();
        if (moment.length() <= 10) {
            return ofDay(Days.ofText(moment));
        }
        long time = moment.charAt(10) == ' ' || moment.charAt(10) == 'T' ? parseTime(moment, 11) : -1;
        if (time < 0) {
            throw new ValueFault(ValueFault.quoted(text) + " is no timestamp of the form 'YYYY-MM-DD HH:MM:SS'");
        }
        return ofDay(Days.ofText(moment.substring(0, 10))) + time;
    }

    /** As {@link #ofText}, with an offset from UTC such as {@code +02:00}, {@code +02} or {@code Z} after it or without. */
    public static long ofTextWithZone(String text) {
        String moment = text.strip();
        if (moment.endsWith("Z")) {
            return ofText(moment.substring(0, moment.length() - 1));
        }
        int sign = Math.max(moment.lastIndexOf('+'), moment.lastIndexOf('-'));
        if (sign <= 10) {
            return ofText(moment);
        }
        String zone = moment.substring(sign + 1);
        long hours = Days.digits(zone, 0, 2);
        long minutes = zone.length() == 2 ? 0 : Days.digits(zone, zone.length() - 2, zone.length());
        boolean formed = zone.length() == 2 || zone.length() == 4 || (zone.length() == 5 && zone.charAt(2) == ':');
        if (!formed || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            throw new ValueFault(ValueFault.quoted(text) + " has no offset from UTC of the form '+HH:MM'");
        }
        long east = (hours * HOUR + minutes * MINUTE) * (moment.charAt(sign) == '-' ? -1 : 1);
        return checked(ofText(moment.substring(0, sign)) - east);
    }

    private static long parseTime(String text, int start) {
        long hour = Days.digits(text, start, start + 2);
        long minute = Days.digits(text, start + 3, start + 5);
        boolean seconds = text.length() > start + 5;
        long second = seconds ? Days.digits(text, start + 6, start + 8) : 0;
        int fractionStart = start + 9;
        int fractionEnd = text.length();
        boolean fraction = fractionEnd > start + 8;
        boolean formed = hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60
                && text.charAt(start + 2) == ':'
                && (!seconds || text.charAt(start + 5) == ':')
                && (!fraction || (text.charAt(start + 8) == '.' && fractionEnd - fractionStart <= 6));
        if (!formed || (fraction && fractionEnd == fractionStart)) {
            return -1;
        }
        long micros = fraction ? Days.digits(text, fractionStart, fractionEnd) : 0;
        for (int i = fractionEnd - fractionStart; fraction && micros >= 0 && i < 6; i++) {
            micros *= 10;
        }
        return micros < 0 ? -1 : hour * HOUR + minute * MINUTE + second * SECOND + micros;
    }

    public static String text(long micros) {
        StringBuilder out = new StringBuilder(26);
        Days.append(day(micros), out);
        appendTime(timeOfDay(micros), out.append(' '));
        return out.toString();
    }

    /** The time, and the fraction of its second without zeros at its end. */
    public static String timeText(long time) {
        StringBuilder out = new StringBuilder(15);
        appendTime(time, out);
        return out.toString();
    }

    private static void appendTime(long time, StringBuilder out) {
        Days.padded(time / HOUR, 2, out);
        Days.padded(time / MINUTE % 60, 2, out.append(':'));
        Days.padded(time / SECOND % 60, 2, out.append(':'));
        long fraction = time % SECOND;
        if (fraction != 0) {
            int width = 6;
            while (fraction % 10 == 0) {
                fraction /= 10;
                width--;
            }
            Days.padded(fraction, width, out.append('.'));
        }
    }

    static long checked(long micros) {
        Days.checked(day(micros));
        return micros;
    }
}
