package io.dwsim.engine.expression.value;

import java.math.BigDecimal;

/** Whole numbers of 64 bits that never wrap around. */
public final class Wholes {

    private Wholes() {}

    public static long add(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw overflow(a + " + " + b);
        }
        return sum;
    }

    public static long subtract(long a, long b) {
        long difference = a - b;
        if (((a ^ b) & (a ^ difference)) < 0) {
            throw overflow(a + " - " + b);
        }
        return difference;
    }

    public static long multiply(long a, long b) {
        long product = a * b;
        if (Math.multiplyHigh(a, b) != product >> 63) {
            throw overflow(a + " * " + b);
        }
        return product;
    }

    /** Cuts the fraction off, towards zero. */
    public static long divide(long a, long b) {
        if (b == 0) {
            throw byZero(a + " / 0");
        }
        if (a == Long.MIN_VALUE && b == -1) {
            throw overflow(a + " / -1");
        }
        return a / b;
    }

    /** Has the sign of the first number. */
    public static long remainder(long a, long b) {
        if (b == 0) {
            throw byZero(a + " % 0");
        }
        return a % b;
    }

    public static long negate(long a) {
        return subtract(0, a);
    }

    public static long abs(long a) {
        return a < 0 ? negate(a) : a;
    }

    /** Rounds; half is rounded away from zero. */
    public static long ofDecimal(BigDecimal a) {
        BigDecimal rounded = Decimals.rescale(a, 0);
        // 64 bits have 19 digits at most
        if (rounded.precision() > 19 || rounded.unscaledValue().bitLength() > 63) {
            throw overflow(a.toPlainString());
        }
        return rounded.longValue();
    }

    /** Rounds; half is rounded away from zero. */
    public static long ofDouble(double a) {
        double rounded = Doubles.round(a);
        if (rounded < -0x1p63 || rounded >= 0x1p63) {
            throw overflow(Doubles.text(a));
        }
        return (long) rounded;
    }

    /** A whole number as people write it, with spaces around it or without. */
    public static long ofText(String text) {
        return ofDecimal(Decimals.whole(text));
    }

    /** Checks a range that is smaller than 64 bits. */
    public static long within(long a, long least, long greatest, String type) {
        if (a < least || a > greatest) {
            throw new ValueFault(a + " is out of the range of " + type);
        }
        return a;
    }

    static ValueFault byZero(String operation) {
        return new ValueFault("division by zero: " + operation);
    }

    private static ValueFault overflow(String operation) {
        return new ValueFault(operation + " is out of the range of a 64-bit whole number");
    }
}
