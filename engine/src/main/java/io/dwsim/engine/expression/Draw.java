package io.dwsim.engine.expression;

import io.dwsim.engine.expression.value.ValueFault;
import io.dwsim.engine.random.CellRandom;

/**
 * One call of a random function. It has a stream of numbers of its own, which depends on nothing but the row's first number
 * and on which call of the text it is; so it draws the same however the others are evaluated.
 */
final class Draw extends Node {

    /** Draws from arguments of which none is NULL. */
    @FunctionalInterface
    interface Kernel {
        void apply(Node[] arguments, CellRandom random, Node out);
    }

    /** An odd number, so that the streams of different calls start from different states. */
    private static final long STEP = 0xd1342543de82ef95L;

    private final int offset;
    private final long site;
    private final Node[] arguments;
    private final Kernel kernel;
    private final CellRandom random = new CellRandom(0);

    Draw(int offset, int site, Node[] arguments, Kernel kernel) {
        this.offset = offset;
        this.site = (site + 1) * STEP;
        this.arguments = arguments;
        this.kernel = kernel;
    }

    @Override
    boolean canBeNull(Inputs nullable) {
        return anyCanBeNull(arguments, nullable);
    }

    @Override
    boolean evaluate(Row row) {
        for (Node argument : arguments) {
            if (!argument.evaluate(row)) {
                return false;
            }
        }
        restart(random, row, site);
        try {
            kernel.apply(arguments, random, this);
        } catch (ValueFault fault) {
            throw fault.at(offset);
        }
        return true;
    }

    private static void restart(CellRandom random, Row row, long site) {
        random.restart(CellRandom.mix(row.randomState + site));
    }

    /** A choice among values, of which only the chosen one is computed. */
    static final class Choice extends Node {
        private final long site;
        private final Node[] candidates;
        private final CellRandom random = new CellRandom(0);

        Choice(int site, Node[] candidates) {
            this.site = (site + 1) * STEP;
            this.candidates = candidates;
        }

        @Override
        boolean canBeNull(Inputs nullable) {
            return anyCanBeNull(candidates, nullable);
        }

        @Override
        boolean evaluate(Row row) {
            restart(random, row, site);
            Node chosen = candidates[random.below(candidates.length)];
            boolean present = chosen.evaluate(row);
            take(chosen);
            return present;
        }
    }
}
