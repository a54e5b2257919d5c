package io.dwsim.engine.expression;

/**
 * A checked part of an expression.
 *
 * @param offset where it stands in the text
 */
record Typed(int offset, Type type, Node node) {

    static Typed faulty(int offset) {
        return new Typed(offset, Type.FAULTY, Constant.ofNull());
    }

    Kind kind() {
        return type.kind();
    }

    boolean isFaulty() {
        return kind() == Kind.FAULTY;
    }

    boolean isConstant() {
        return node instanceof Constant;
    }

    /** Whether it is a column of single precision, just as it is. */
    boolean isSingle() {
        return node instanceof Input input && input.isSingle();
    }

    /** Whether it is a text that is written in the expression, and could stand for a date or a UUID. */
    boolean isTextConstant() {
        return kind() == Kind.TEXT && node instanceof Constant constant && !constant.isNull();
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
