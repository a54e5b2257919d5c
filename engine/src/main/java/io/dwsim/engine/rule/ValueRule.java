package io.dwsim.engine.rule;

import io.dwsim.engine.text.Utf8Builder;

/** The value of a cell that is not NULL, as a pure function of its row. Used by one thread at a time. */
public sealed interface ValueRule {

    /** Whole numbers, short decimals, days and microseconds, as {@link io.dwsim.engine.LongVector} has them. */
    @FunctionalInterface
    non-sealed interface OfLong extends ValueRule {
        long at(long row);
    }

    @FunctionalInterface
    non-sealed interface OfDouble extends ValueRule {
        double at(long row);
    }

    @FunctionalInterface
    non-sealed interface OfBoolean extends ValueRule {
        boolean at(long row);
    }

    @FunctionalInterface
    non-sealed interface OfText extends ValueRule {
        void append(long row, Utf8Builder out);
    }

    /** Numbers of 128 bits, and UUIDs. */
    @FunctionalInterface
    non-sealed interface OfWide extends ValueRule {
        void at(long row, Wide out);
    }
}
