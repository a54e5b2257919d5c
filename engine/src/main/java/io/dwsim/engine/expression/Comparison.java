package io.dwsim.engine.expression;

import io.dwsim.engine.expression.value.Moments;
import io.dwsim.engine.expression.value.Texts;

/** The order of two values of one kind. */
@FunctionalInterface
interface Comparison {

    int compare(Node a, Node b);

    static Comparison of(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> (a, b) -> Boolean.compare(a.truth, b.truth);
            case BIGINT, DATE, TIME, TIMESTAMP, TIMESTAMPTZ -> (a, b) -> Long.compare(a.whole, b.whole);
            case DECIMAL -> (a, b) -> a.decimal.compareTo(b.decimal);
            // -0 is 0, and no value is no number
            case DOUBLE -> (a, b) -> a.real < b.real ? -1 : a.real > b.real ? 1 : 0;
            case TEXT, UUID, JSON -> (a, b) -> Texts.compare(a.text, b.text);
            // a month counts as 30 days here, as in PostgreSQL
            case DAYS -> (a, b) -> Long.compare(a.months * 30 + a.whole, b.months * 30 + b.whole);
            case INTERVAL ->
                (a, b) -> Long.compare(a.months * 30 * Moments.DAY + a.whole, b.months * 30 * Moments.DAY + b.whole);
            case NULL, FAULTY -> (a, b) -> 0;
        };
    }
}
