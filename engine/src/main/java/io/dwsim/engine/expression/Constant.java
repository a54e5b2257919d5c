package io.dwsim.engine.expression;

import java.math.BigDecimal;

/** The same value for every row. */
final class Constant extends Node {

    private final boolean present;

    private Constant(boolean present) {
        this.present = present;
    }

    static Constant ofNull() {
        return new Constant(false);
    }

    static Constant of(long value) {
        Constant constant = new Constant(true);
        constant.whole = value;
        return constant;
    }

    static Constant of(double value) {
        Constant constant = new Constant(true);
        constant.real = value;
        return constant;
    }

    static Constant of(boolean value) {
        Constant constant = new Constant(true);
        constant.truth = value;
        return constant;
    }

    static Constant of(BigDecimal value) {
        Constant constant = new Constant(true);
        constant.decimal = value;
        return constant;
    }

    static Constant of(String value) {
        Constant constant = new Constant(true);
        constant.text = value;
        return constant;
    }

    /** What a node that depends on no row computes. */
    static Constant folded(Node node) {
        Constant constant = new Constant(node.evaluate(Row.NONE));
        constant.take(node);
        return constant;
    }

    boolean isNull() {
        return !present;
    }

    @Override
    boolean canBeNull(Inputs nullable) {
        return !present;
    }

    @Override
    boolean evaluate(Row row) {
        return present;
    }
}
