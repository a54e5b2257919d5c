package io.dwsim.engine.expression;

import java.math.BigDecimal;

/**
 * The values of a row that an expression reads, each by the position of its column in {@link CompiledExpression#inputs()}.
 * A value is asked for only after {@link #isNull} said that there is one.
 */
public interface RowInputs {

    boolean isNull(int input);

    /**
     * SMALLINT, INTEGER and BIGINT; DATE as days since 1970-01-01; TIME as microseconds since midnight; TIMESTAMP and
     * TIMESTAMPTZ (in UTC) as microseconds since 1970-01-01T00:00.
     */
    long longAt(int input);

    /** REAL and DOUBLE. */
    double doubleAt(int input);

    boolean booleanAt(int input);

    BigDecimal decimalAt(int input);

    /** TEXT, UUID and JSON. */
    String textAt(int input);
}
