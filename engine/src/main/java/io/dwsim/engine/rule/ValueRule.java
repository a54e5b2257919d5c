package io.dwsim.engine.rule;

import io.dwsim.engine.text.Utf8Builder;

/** The value of a cell that is not NULL, as a pure function of its row. Used by one thread at a time. */
public sealed interface ValueRule {

    /** Whole numbers, and dates as days since 1970-01-01. */
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
}
