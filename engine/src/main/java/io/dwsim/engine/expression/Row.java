package io.dwsim.engine.expression;

import java.math.BigDecimal;

/** What an expression is computed from: the row's inputs and the state its random numbers start from. */
final class Row {

    /** No inputs, for what is computed once and for all. */
    static final Row NONE = new Row();

    RowInputs inputs = new NoInputs();
    long randomState;

    void start(RowInputs values, long state) {
        inputs = values;
        randomState = state;
    }

    private static final class NoInputs implements RowInputs {

        @Override
        public boolean isNull(int input) {
            return true;
        }

        @Override
        public long longAt(int input) {
            throw new IllegalStateException("no row");
        }

        @Override
        public double doubleAt(int input) {
            throw new IllegalStateException("no row");
        }

        @Override
        public boolean booleanAt(int input) {
            throw new IllegalStateException("no row");
        }

        @Override
        public BigDecimal decimalAt(int input) {
            throw new IllegalStateException("no row");
        }

        @Override
        public String textAt(int input) {
            throw new IllegalStateException("no row");
        }
    }
}
