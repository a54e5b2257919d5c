package io.dwsim.engine.expression.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Exact decimal numbers of at most {@value #MAX_DIGITS} digits before the point and as many after it. A result that would
 * have more after the point is rounded, half away from zero; one with more before it is a fault.
 */
public final class Decimals {

    public static final int MAX_DIGITS = 38;

    /**
     * Digits after the point of a quotient, unless an operand has more. PostgreSQL gives 12 to 20, as the two values ask for;
     * here they are a part of the type.
     */
    public static final int QUOTIENT_SCALE = 16;

    private static final MathContext DOUBLE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(MAX_DIGITS);
    private static final int MAX_TEXT = 100;

    private Decimals() {}

    public static BigDecimal add(BigDecimal a, BigDecimal b) {
        return bounded(a.add(b));
    }

    public static BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return bounded(a.subtract(b));
    }

    public static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        BigDecimal product = a.multiply(b);
        return bounded(product.scale() > MAX_DIGITS ? rescale(product, MAX_DIGITS) : product);
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b, int scale) {
        if (b.signum() == 0) {
            throw Wholes.byZero(a.toPlainString() + " / " + b.toPlainString());
        }
        return bounded(a.divide(b, scale, RoundingMode.HALF_UP));
    }

    /** Has the sign of the first number. */
    public static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw Wholes.byZero(a.toPlainString() + " % " + b.toPlainString());
        }
        return a.remainder(b).setScale(Math.max(a.scale(), b.scale()), RoundingMode.UNNECESSARY);
    }

    /** Gives a number so many digits after the point; half is rounded away from zero. */
    public static BigDecimal rescale(BigDecimal a, int scale) {
        return a.scale() == scale ? a : a.setScale(scale, RoundingMode.HALF_UP);
    }

    /** As {@link #rescale}, with a fault for what has too many digits. */
    public static BigDecimal fit(BigDecimal a, int precision, int scale) {
        BigDecimal rounded = rescale(a, scale);
        if (rounded.precision() > precision && rounded.signum() != 0) {
            throw new ValueFault(a.toPlainString() + " does not fit in DECIMAL(" + precision + ", " + scale + ")");
        }
        return rounded;
    }

    /** By its first 15 digits, as PostgreSQL does it: 0.1 becomes 0.1 and not what the bits say. */
    public static BigDecimal ofDouble(double a, int scale) {
        return bounded(rescale(new BigDecimal(a).round(DOUBLE_DIGITS), scale));
    }

    /** The same for single precision, by the fewest digits that give the same number again: 1.1 and not 1.10000002. */
    public static BigDecimal ofSingle(double a, int scale) {
        return bounded(rescale(Doubles.shortestOfSingle(a), scale));
    }

    /** A number as people write it: digits, a point, a sign, spaces around it. */
    public static BigDecimal ofText(String text, int scale) {
        return bounded(rescale(parse(text), scale));
    }

    static BigDecimal whole(String text) {
        BigDecimal number = parse(text);
        if (number.scale() > 0) {
            throw new ValueFault(ValueFault.quoted(text) + " is no whole number");
        }
        return number;
    }

    private static BigDecimal parse(String text) {
        String number = text.strip();
        boolean digit = false;
        boolean point = false;
        boolean plain = number.length() <= MAX_TEXT;
        for (int i = 0; i < number.length() && plain; i++) {
            char c = number.charAt(i);
            digit |= c >= '0' && c <= '9';
            plain = (c >= '0' && c <= '9') || (c == '.' && !point) || ((c == '-' || c == '+') && i == 0);
            point |= c == '.';
        }
        if (!digit || !plain) {
            throw new ValueFault(ValueFault.quoted(text) + " is no number");
        }
        return new BigDecimal(number);
    }

    /** The number itself, where it is in the range. */
    public static BigDecimal bounded(BigDecimal a) {
        if (a.precision() - a.scale() > MAX_DIGITS && a.abs().compareTo(LIMIT) >= 0) {
            throw new ValueFault("a result of " + (a.precision() - a.scale())
                    + " digits before the point is out of the range of DECIMAL, which has " + MAX_DIGITS);
        }
        return a;
    }
}
