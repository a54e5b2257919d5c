package io.dwsim.engine.expression;

/**
 * The type of a part of an expression.
 *
 * @param scale how many digits after the point each value of a DECIMAL has; 0 for other kinds
 */
record Type(Kind kind, int scale) {

    static final Type NULL = of(Kind.NULL);
    static final Type FAULTY = of(Kind.FAULTY);

    static Type of(Kind kind) {
        return new Type(kind, 0);
    }

    static Type decimal(int scale) {
        return new Type(Kind.DECIMAL, scale);
    }

    static Type of(ExpressionType type) {
        return switch (type.name()) {
            case BOOLEAN -> of(Kind.BOOLEAN);
            case SMALLINT, INTEGER, BIGINT -> of(Kind.BIGINT);
            case DECIMAL -> decimal(type.scale());
            case REAL, DOUBLE -> of(Kind.DOUBLE);
            case TEXT -> of(Kind.TEXT);
            case DATE -> of(Kind.DATE);
            case TIME -> of(Kind.TIME);
            case TIMESTAMP -> of(Kind.TIMESTAMP);
            case TIMESTAMPTZ -> of(Kind.TIMESTAMPTZ);
            case UUID -> of(Kind.UUID);
            case JSON -> of(Kind.JSON);
        };
    }

    @Override
    public String toString() {
        return kind.label();
    }
}
