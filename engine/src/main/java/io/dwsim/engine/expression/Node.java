package io.dwsim.engine.expression;

import java.math.BigDecimal;

/**
 * A part of an expression that computes a value and keeps it, in the field of its kind, until it is computed again; so
 * nothing is boxed.
 */
abstract class Node {

    /** BIGINT, DATE, TIME, TIMESTAMP, TIMESTAMPTZ, and what of an interval is no month, in days or microseconds. */
    long whole;

    /** The months of an interval. */
    long months;

    /** DOUBLE. */
    double real;

    /** BOOLEAN. */
    boolean truth;

    /** DECIMAL, always with the scale of the node's type. */
    BigDecimal decimal = BigDecimal.ZERO;

    /** TEXT, UUID and JSON. */
    String text = "";

    /** Computes the value; false where it is NULL, and then the fields mean nothing. */
    abstract boolean evaluate(Row row);

    final void take(Node other) {
        whole = other.whole;
        months = other.months;
        real = other.real;
        truth = other.truth;
        decimal = other.decimal;
        text = other.text;
    }
}
