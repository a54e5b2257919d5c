package io.dwsim.engine.expression;

import java.util.BitSet;

/** Some of the inputs of an expression, by their positions. */
record Inputs(BitSet positions) {

    static final Inputs NONE = new Inputs(new BitSet());

    static Inputs of(int position) {
        BitSet only = new BitSet();
        only.set(position);
        return new Inputs(only);
    }

    boolean has(int position) {
        return positions.get(position);
    }

    Inputs and(Inputs others) {
        BitSet all = (BitSet) positions.clone();
        all.or(others.positions);
        return new Inputs(all);
    }

    Inputs without(Inputs others) {
        BitSet rest = (BitSet) positions.clone();
        rest.andNot(others.positions);
        return new Inputs(rest);
    }
}
