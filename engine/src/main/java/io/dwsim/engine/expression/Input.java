package io.dwsim.engine.expression;

import io.dwsim.engine.expression.value.Decimals;

/** A column of the row. */
final class Input extends Node {

    private interface Reader {
        void read(RowInputs inputs, int index, Node out);
    }

    private final int index;
    private final boolean isSingle;
    private final Reader reader;

    /** @param isSingle whether it is a REAL, whose digits are fewer than those of the DOUBLE it counts as */
    Input(int index, Type type, boolean isSingle) {
        this.index = index;
        this.isSingle = isSingle;
        this.reader = reader(type);
    }

    private static Reader reader(Type type) {
        int scale = type.scale();
        return switch (type.kind()) {
            case BOOLEAN -> (inputs, i, out) -> out.truth = inputs.booleanAt(i);
            case DECIMAL -> (inputs, i, out) -> out.decimal = Decimals.rescale(inputs.decimalAt(i), scale);
            case DOUBLE -> (inputs, i, out) -> out.real = inputs.doubleAt(i);
            case TEXT, UUID, JSON -> (inputs, i, out) -> out.text = inputs.textAt(i);
            case BIGINT, DATE, TIME, TIMESTAMP, TIMESTAMPTZ -> (inputs, i, out) -> out.whole = inputs.longAt(i);
            case NULL, DAYS, INTERVAL, FAULTY -> throw new IllegalArgumentException("no column has the type " + type);
        };
    }

    boolean isSingle() {
        return isSingle;
    }

    @Override
    boolean canBeNull(Inputs nullable) {
        return nullable.has(index);
    }

    /** A BOOLEAN that is true is there. */
    @Override
    Inputs present(boolean outcome) {
        return outcome ? evaluated() : Inputs.NONE;
    }

    /** This input, which is not NULL where it has a value. */
    Inputs evaluated() {
        return Inputs.of(index);
    }

    @Override
    boolean evaluate(Row row) {
        if (row.inputs.isNull(index)) {
            return false;
        }
        reader.read(row.inputs, index, this);
        return true;
    }
}
