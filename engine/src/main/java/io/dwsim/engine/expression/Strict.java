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
