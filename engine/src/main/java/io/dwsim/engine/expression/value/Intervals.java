package io.dwsim.engine.expression.value;

/** Bounds of intervals: what is longer than all dates there are is a fault, so that sums of them fit 64 bits. */
public final class Intervals {

    private static final long MAX_MONTHS = 120_000;
    private static final long MAX_DAYS = 3_660_000;
    private static final long MAX_MICROS = MAX_DAYS * Moments.DAY;

    private Intervals() {}

    public static long months(long months) {
        return bounded(months, MAX_MONTHS);
    }

    public static long days(long days) {
        return bounded(days, MAX_DAYS);
    }

    public static long micros(long micros) {
        return bounded(micros, MAX_MICROS);
    }

    private static long bounded(long amount, long limit) {
        if (amount < -limit || amount > limit) {
            throw new ValueFault("an interval is longer than 10,000 years");
        }
        return amount;
    }
}
