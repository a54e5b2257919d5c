package io.dwsim.engine.rule;

import java.math.BigInteger;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Values that agree with others of their row.
 *
 * @param rule the values
 * @param count how many there are, none twice; null when they may repeat
 * @param isNull in which rows the others leave nothing to say
 */
record Derived(ValueRule rule, @Nullable BigInteger count, LongPredicate isNull) {

    static Derived repeating(ValueRule rule) {
        return new Derived(rule, null, row -> false);
    }

    static Derived of(Dealt dealt) {
        return new Derived(dealt.rule(), dealt.count(), row -> false);
    }

    /** Which cells are NULL: those the column's own ratio says, and those of which nothing can be said. */
    SourceRows rows(SourceRows own) {
        return row -> own.of(row) == SourceRows.NONE || isNull.test(row) ? SourceRows.NONE : row;
    }
}
