package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.engine.expression.CompiledExpression;
import io.dwsim.engine.expression.ExpressionType;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.text.Utf8Builder;
import java.util.Objects;
import java.util.UUID;

/** The values of an expression. The last row's is kept, as one cell is asked for whether it is NULL and for its value. */
final class ExpressionValues {

    private final Column column;
    private final CompiledExpression expression;
    private final RowCells inputs;
    private final CellRandom random;
    private long lastRow = -1;
    private boolean isNull;

    ExpressionValues(Column column, CompiledExpression expression, RowCells inputs, CellRandom random) {
        this.column = column;
        this.expression = expression;
        this.inputs = inputs;
        this.random = random;
    }

    /** What a column is to an expression. */
    static ExpressionType type(Column column) {
        return switch (column.dataType()) {
            case SMALLINT -> ExpressionType.SMALLINT;
            case INT -> ExpressionType.INTEGER;
            case BIGINT -> ExpressionType.BIGINT;
            case DECIMAL ->
                ExpressionType.decimal(
                        Objects.requireNonNull(column.precision(), "a DECIMAL has a precision"),
                        Objects.requireNonNull(column.scale(), "a DECIMAL has a scale"));
            case REAL -> ExpressionType.REAL;
            case FLOAT -> ExpressionType.DOUBLE;
            case BOOLEAN -> ExpressionType.BOOLEAN;
            case CHAR, VARCHAR, TEXT -> ExpressionType.TEXT;
            case DATE -> ExpressionType.DATE;
            case TIME -> ExpressionType.TIME;
            case TIMESTAMP -> ExpressionType.TIMESTAMP;
            case TIMESTAMPTZ -> ExpressionType.TIMESTAMPTZ;
            case UUID -> ExpressionType.UUID;
            case JSON -> ExpressionType.JSON;
        };
    }

    /** Which cells are NULL: those the column's own ratio says, and those whose expression is. */
    SourceRows rows(SourceRows own) {
        return row -> own.of(row) == SourceRows.NONE || isNull(row) ? SourceRows.NONE : row;
    }

    ValueRule rule() {
        return switch (VectorKind.of(column)) {
            case LONG ->
                column.dataType() == DataType.DECIMAL
                        ? (ValueRule.OfLong)
                                row -> at(row).decimalResult().unscaledValue().longValueExact()
                        : (ValueRule.OfLong) row -> at(row).longResult();
            case DOUBLE -> (ValueRule.OfDouble) row -> at(row).doubleResult();
            case BOOLEAN -> (ValueRule.OfBoolean) row -> at(row).booleanResult();
            case TEXT -> (ValueRule.OfText) (row, out) -> append(at(row).textResult(), out);
            case WIDE ->
                (ValueRule.OfWide) (row, out) -> {
                    CompiledExpression result = at(row);
                    if (column.dataType() == DataType.UUID) {
                        UUID uuid = UUID.fromString(result.textResult());
                        out.set(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
                    } else {
                        out.set(result.decimalResult().unscaledValue());
                    }
                };
        };
    }

    private void append(String text, Utf8Builder out) {
        int start = out.length();
        out.append(text);
        if (column.varcharLength() != null) {
            out.cut(start, column.varcharLength(), Integer.MAX_VALUE);
        }
        if (column.dataType() == DataType.CHAR) {
            out.trimEnd(start);
        }
    }

    private boolean isNull(long row) {
        at(row);
        if (isNull && !column.isNullable()) {
            throw new RowFault("the expression is NULL, but the column is required");
        }
        return isNull;
    }

    private CompiledExpression at(long row) {
        if (row != lastRow) {
            lastRow = -1;
            inputs.moveTo(row);
            isNull = !expression.evaluate(inputs, random.at(row));
            lastRow = row;
        }
        return expression;
    }
}
