package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.engine.text.RandomUuid;
import io.dwsim.engine.text.Utf8Builder;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The cells of one compiled column, of whatever row; stands on one cell at a time. */
final class Cells {

    private final Column column;
    private final CompiledColumn compiled;
    private final boolean isWide;
    private final Utf8Builder text = new Utf8Builder(32);
    private final Wide wide = new Wide();
    private long source = SourceRows.NONE;

    Cells(CompiledColumn compiled) {
        this.compiled = compiled;
        this.column = compiled.column();
        this.isWide = VectorKind.of(column) == VectorKind.WIDE;
    }

    Column column() {
        return column;
    }

    /** Goes to the cell of a row; whether it holds a value. */
    boolean moveTo(long row) {
        source = compiled.rows().of(row);
        return source != SourceRows.NONE;
    }

    boolean isNull() {
        return source == SourceRows.NONE;
    }

    long longValue() {
        return ((ValueRule.OfLong) compiled.values()).at(source);
    }

    double doubleValue() {
        return ((ValueRule.OfDouble) compiled.values()).at(source);
    }

    boolean booleanValue() {
        return ((ValueRule.OfBoolean) compiled.values()).at(source);
    }

    BigDecimal decimalValue() {
        int scale = column.scale() == null ? 0 : column.scale();
        if (!isWide) {
            return BigDecimal.valueOf(longValue(), scale);
        }
        ((ValueRule.OfWide) compiled.values()).at(source, wide);
        BigInteger unscaled = wide.value();
        return new BigDecimal(unscaled, scale);
    }

    /** Appends what is text. */
    void appendTo(Utf8Builder out) {
        ((ValueRule.OfText) compiled.values()).append(source, out);
    }

    /** Text, JSON, and UUIDs as they are written. */
    String textValue() {
        text.truncate(0);
        if (column.dataType() == DataType.UUID) {
            ((ValueRule.OfWide) compiled.values()).at(source, wide);
            RandomUuid.append(wide.high(), wide.low(), text);
        } else {
            ((ValueRule.OfText) compiled.values()).append(source, text);
        }
        return text.toString(0);
    }
}
