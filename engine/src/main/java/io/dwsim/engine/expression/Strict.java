package io.dwsim.engine.expression;

import io.dwsim.engine.expression.value.ValueFault;

/** An operator or function that is NULL as soon as one of its arguments is. */
final class Strict extends Node {

    /** Computes a value from arguments of which none is NULL. */
    @FunctionalInterface
    interface Kernel {
        void apply(Node[] arguments, Node out);
    }

    private final int offset;
    private final Node[] arguments;
    private final Kernel kernel;

    Strict(int offset, Node[] arguments, Kernel kernel) {
        this.offset = offset;
        this.arguments = arguments;
        this.kernel = kernel;
    }

    @Override
    boolean canBeNull(Inputs nullable) {
        return anyCanBeNull(arguments, nullable);
    }

    @Override
    Inputs present(boolean outcome) {
        return outcome ? evaluated() : Inputs.NONE;
    }

    /** The inputs that are not NULL where this has a value. */
    private Inputs evaluated() {
        Inputs all = Inputs.NONE;
        for (Node argument : arguments) {
            if (argument instanceof Strict strict) {
                all = all.and(strict.evaluated());
            } else if (argument instanceof Input input) {
                all = all.and(input.evaluated());
            }
        }
        return all;
    }

    @Override
    boolean evaluate(Row row) {
        for (Node argument : arguments) {
            if (!argument.evaluate(row)) {
                return false;
            }
        }
        try {
            kernel.apply(arguments, this);
        } catch (ValueFault fault) {
            throw fault.at(offset);
        }
        return true;
    }
}
