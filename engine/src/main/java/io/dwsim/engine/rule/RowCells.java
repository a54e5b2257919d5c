package io.dwsim.engine.rule;

import io.dwsim.engine.expression.RowInputs;
import java.math.BigDecimal;
import java.util.List;

/** The inputs of an expression, in the row it stands on. */
final class RowCells implements RowInputs {

    private final Cells[] inputs;

    RowCells(List<CompiledColumn> columns) {
        inputs = columns.stream().map(Cells::new).toArray(Cells[]::new);
    }

    void moveTo(long row) {
        for (Cells input : inputs) {
            input.moveTo(row);
        }
    }

    @Override
    public boolean isNull(int input) {
        return inputs[input].isNull();
    }

    @Override
    public long longAt(int input) {
        return inputs[input].longValue();
    }

    @Override
    public double doubleAt(int input) {
        return inputs[input].doubleValue();
    }

    @Override
    public boolean booleanAt(int input) {
        return inputs[input].booleanValue();
    }

    @Override
    public BigDecimal decimalAt(int input) {
        return inputs[input].decimalValue();
    }

    @Override
    public String textAt(int input) {
        return inputs[input].textValue();
    }
}
