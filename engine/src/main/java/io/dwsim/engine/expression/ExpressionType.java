package io.dwsim.engine.expression;

/**
 * The type of a column, as an input of an expression or as what it is for.
 *
 * @param precision how many digits a DECIMAL has; 0 for other types
 * @param scale how many of them follow the point; 0 for other types
 */
public record ExpressionType(Name name, int precision, int scale) {

    public static final ExpressionType BOOLEAN = new ExpressionType(Name.BOOLEAN, 0, 0);
    public static final ExpressionType SMALLINT = new ExpressionType(Name.SMALLINT, 0, 0);
    public static final ExpressionType INTEGER = new ExpressionType(Name.INTEGER, 0, 0);
    public static final ExpressionType BIGINT = new ExpressionType(Name.BIGINT, 0, 0);
    public static final ExpressionType REAL = new ExpressionType(Name.REAL, 0, 0);
    public static final ExpressionType DOUBLE = new ExpressionType(Name.DOUBLE, 0, 0);
    public static final ExpressionType TEXT = new ExpressionType(Name.TEXT, 0, 0);
    public static final ExpressionType DATE = new ExpressionType(Name.DATE, 0, 0);
    public static final ExpressionType TIME = new ExpressionType(Name.TIME, 0, 0);
    public static final ExpressionType TIMESTAMP = new ExpressionType(Name.TIMESTAMP, 0, 0);
    public static final ExpressionType TIMESTAMPTZ = new ExpressionType(Name.TIMESTAMPTZ, 0, 0);
    public static final ExpressionType UUID = new ExpressionType(Name.UUID, 0, 0);
    public static final ExpressionType JSON = new ExpressionType(Name.JSON, 0, 0);

    /** What kinds of columns there are; CHAR, VARCHAR and TEXT are one, since only their owner knows how to cut a text. */
    public enum Name {
        BOOLEAN,
        SMALLINT,
        INTEGER,
        BIGINT,
        DECIMAL,
        REAL,
        DOUBLE,
        TEXT,
        DATE,
        TIME,
        TIMESTAMP,
        TIMESTAMPTZ,
        UUID,
        JSON
    }

    public ExpressionType {
        boolean decimal = name == Name.DECIMAL;
        if (decimal
                ? precision < 1 || precision > 38 || scale < 0 || scale > precision
                : precision != 0 || scale != 0) {
            throw new IllegalArgumentException("no type " + name + "(" + precision + ", " + scale + ")");
        }
    }

    /** An exact number of at most 38 digits, of which {@code scale} follow the point. */
    public static ExpressionType decimal(int precision, int scale) {
        return new ExpressionType(Name.DECIMAL, precision, scale);
    }

    @Override
    public String toString() {
        return name == Name.DECIMAL ? "DECIMAL(" + precision + ", " + scale + ")" : name.name();
    }
}
