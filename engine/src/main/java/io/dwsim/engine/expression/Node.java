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

    /** Whether the value can be NULL in a row in which only some of the inputs are. */
    abstract boolean canBeNull(Inputs nullable);

    /**
     * The inputs that certainly are not NULL where this is true, or where it is not.
     *
     * @param outcome true for where it is true; false for where it is false or NULL
     */
    Inputs present(boolean outcome) {
        return Inputs.NONE;
    }

    static boolean anyCanBeNull(Node[] nodes, Inputs nullable) {
        for (Node node : nodes) {
            if (node.canBeNull(nullable)) {
                return true;
            }
        }
        return false;
    }

    final void take(Node other) {
        whole = other.whole;
        months = other.months;
        real = other.real;
        truth = other.truth;
        decimal = other.decimal;
        text = other.text;
    }
}
