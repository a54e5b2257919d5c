package io.dwsim.load.copy;

import io.dwsim.engine.ColumnVector;
import io.dwsim.engine.LongVector;
import io.dwsim.engine.WideVector;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;

/**
 * Reads PostgreSQL's binary form of {@code numeric}, which {@link NumericFormat} writes, as a number of units of the
 * column's scale.
 */
final class NumericRead implements ColumnRead {

    private static final int GROUP_DIGITS = 4;
    private static final int GROUP = 10_000;
    private static final BigInteger LONG_GROUP = BigInteger.valueOf(GROUP);
    private static final int HEADER_BYTES = 4 * Short.BYTES;
    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    /** So many groups of four digits stay below 10^18 also with two more digits. */
    private static final int SHORT_GROUPS = 4;

    private static final int SHORT_EXPONENT = 2;
    private static final int[] POWERS = {1, 10, 100, 1_000};
    /** Beyond this no number of 38 digits has anything but zeros. */
    private static final int GREATEST_EXPONENT = 100;

    private final int scale;

    NumericRead(int scale) {
        this.scale = scale;
    }

    @Override
    public void read(DataInputStream in, int length, ColumnVector into, int row) throws IOException, UnexpectedValue {
        if (length < HEADER_BYTES) {
            throw new UnexpectedValue("a value of " + length + " bytes");
        }
        int groups = in.readUnsignedShort();
        int weight = in.readShort();
        int sign = in.readUnsignedShort();
        in.readUnsignedShort(); // digits to show after the point
        if (length != HEADER_BYTES + groups * Short.BYTES) {
            throw new UnexpectedValue("a value of " + length + " bytes");
        }
        if (sign != POSITIVE && sign != NEGATIVE) {
            throw new UnexpectedValue("one that is not a finite number");
        }
        // what the last digit of the last group stands for, in units
        int exponent = GROUP_DIGITS * (weight - groups + 1) + scale;
        if (groups <= SHORT_GROUPS && exponent <= SHORT_EXPONENT) {
            set(into, row, signed(sign, shortUnits(in, groups, exponent)));
        } else {
            BigInteger units = longUnits(in, groups, exponent);
            set(into, row, sign == NEGATIVE ? units.negate() : units);
        }
    }

    private static long signed(int sign, long magnitude) {
        return sign == NEGATIVE ? -magnitude : magnitude;
    }

    private static long shortUnits(DataInputStream in, int groups, int exponent) throws IOException, UnexpectedValue {
        long number = 0;
        for (int i = 0; i < groups; i++) {
            number = number * GROUP + in.readUnsignedShort();
        }
        if (exponent >= 0 || number == 0) {
            return number * POWERS[Math.max(0, exponent)];
        }
        if (exponent <= -GROUP_DIGITS || number % POWERS[-exponent] != 0) {
            throw tooFine();
        }
        return number / POWERS[-exponent];
    }

    private static BigInteger longUnits(DataInputStream in, int groups, int exponent)
            throws IOException, UnexpectedValue {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < groups; i++) {
            number = number.multiply(LONG_GROUP).add(BigInteger.valueOf(in.readUnsignedShort()));
        }
        if (exponent > GREATEST_EXPONENT) {
            throw tooLong();
        }
        if (exponent >= 0) {
            return number.multiply(BigInteger.TEN.pow(exponent));
        }
        if (exponent <= -GROUP_DIGITS) {
            throw tooFine();
        }
        BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(POWERS[-exponent]));
        if (parts[1].signum() != 0) {
            throw tooFine();
        }
        return parts[0];
    }

    private static void set(ColumnVector into, int row, long units) {
        if (into instanceof LongVector longs) {
            longs.set(row, units);
        } else {
            ((WideVector) into).set(row, units >> (Long.SIZE - 1), units);
        }
    }

    private static void set(ColumnVector into, int row, BigInteger units) throws UnexpectedValue {
        if (units.bitLength() >= (into instanceof LongVector ? Long.SIZE : 2 * Long.SIZE)) {
            throw tooLong();
        }
        if (into instanceof LongVector longs) {
            longs.set(row, units.longValue());
        } else {
            ((WideVector) into).set(row, units.shiftRight(Long.SIZE).longValue(), units.longValue());
        }
    }

    private static UnexpectedValue tooFine() {
        return new UnexpectedValue("one with more digits after the point");
    }

    private static UnexpectedValue tooLong() {
        return new UnexpectedValue("one with more digits");
    }
}
