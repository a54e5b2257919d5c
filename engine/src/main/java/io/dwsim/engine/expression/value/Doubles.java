package io.dwsim.engine.expression.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of double precision, of which none is infinite or no number. */
public final class Doubles {

    private static final double FIRST_WHOLE = 0x1p52;

    private Doubles() {}

    public static double divide(double a, double b) {
        if (b == 0) {
            throw Wholes.byZero(text(a) + " / " + text(b));
        }
        return finite(a / b, "/", a, b);
    }

    public static double remainder(double a, double b) {
        if (b == 0) {
            throw Wholes.byZero(text(a) + " % " + text(b));
        }
        return a % b;
    }

    public static double power(double a, double b) {
        return finite(StrictMath.pow(a, b), "to the power of", a, b);
    }

    public static double finite(double result, String operation, double a, double b) {
        if (!Double.isFinite(result)) {
            throw new ValueFault(text(a) + " " + operation + " " + text(b) + " is out of the range of DOUBLE");
        }
        return result;
    }

    public static double finite(double result, String function, double a) {
        if (!Double.isFinite(result)) {
            throw new ValueFault(function + "(" + text(a) + ") has no value");
        }
        return result;
    }

    /** Half is rounded away from zero. */
    public static double round(double a) {
        if (Math.abs(a) >= FIRST_WHOLE) {
            return a;
        }
        double down = StrictMath.floor(Math.abs(a));
        return Math.copySign(Math.abs(a) - down >= 0.5 ? down + 1 : down, a);
    }

    /** Rounds the number that a person sees: 1.005 becomes 1.01 although its bits are a little less. */
    public static double round(double a, int scale) {
        return new BigDecimal(a)
                .round(new MathContext(15, RoundingMode.HALF_EVEN))
                .setScale(scale, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** A number as people and programs write it. */
    public static double ofText(String text) {
        String number = text.strip();
        boolean digit = false;
        boolean plain = number.length() <= 400;
        for (int i = 0; i < number.length() && plain; i++) {
            char c = number.charAt(i);
            digit |= c >= '0' && c <= '9';
            plain = "0123456789.+-eE".indexOf(c) >= 0;
        }
        if (digit && plain) {
            try {
                double value = Double.parseDouble(number);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw new ValueFault(ValueFault.quoted(text) + " is no number");
            }
        }
        throw new ValueFault(ValueFault.quoted(text) + " is no number");
    }

    /** The nearest value of single precision. */
    public static double single(double a) {
        float single = (float) a;
        if (!Float.isFinite(single)) {
            throw new ValueFault(text(a) + " is out of the range of REAL");
        }
        return single;
    }

    /**
     * The fewest digits that give the same number again, laid out as PostgreSQL does. Written out here because what
     * {@link Double#toString} gives has changed with the JDK.
     */
    public static String text(double a) {
        if (a == 0 || !Double.isFinite(a)) {
            return special(a);
        }
        BigDecimal exact = new BigDecimal(a);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == a) {
                break;
            }
        }
        return written(shortest, 15);
    }

    /** The same for a number that single precision has: 1.1 and not 1.100000023841858. */
    public static String textOfSingle(double a) {
        return a == 0 || !Double.isFinite(a) ? special(a) : written(shortestOfSingle(a), 6);
    }

    /** The fewest digits that give the same number of single precision again. */
    static BigDecimal shortestOfSingle(double a) {
        BigDecimal exact = new BigDecimal(a);
        for (int digits = 1; digits < 9; digits++) {
            BigDecimal shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.floatValue() == (float) a) {
                return shortest;
            }
        }
        return exact.round(new MathContext(9, RoundingMode.HALF_EVEN));
    }

    private static String special(double a) {
        return a == 0 ? (1 / a < 0 ? "-0" : "0") : Double.toString(a);
    }

    /** @param plainBelow from which power of ten on a number is written with an exponent */
    private static String written(BigDecimal number, int plainBelow) {
        String sign = number.signum() < 0 ? "-" : "";
        BigDecimal shortest = number.abs().stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < plainBelow) {
            return sign + shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        int size = Math.abs(exponent);
        return sign + digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
    }
}
