package io.dwsim.engine.expression;

/** Nodes that look at NULL, or that compute only some of their arguments. */
final class Branches {

    private Branches() {}

    /** The second where the first is true, else the third: also where the first is NULL. */
    static final class Choice extends Node {
        private final Node condition;
        private final Node then;
        private final Node otherwise;

        Choice(Node condition, Node then, Node otherwise) {
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        boolean canBeNull(Inputs nullable) {
            return then.canBeNull(nullable.without(condition.present(true)))
                    || otherwise.canBeNull(nullable.without(condition.present(false)));
        }

        @Override
        boolean evaluate(Row row) {
            Node chosen = condition.evaluate(row) && condition.truth ? then : otherwise;
            boolean present = chosen.evaluate(row);
            take(chosen);
            return present;
        }
    }

    /** The first that is not NULL. */
    static final class Coalesce extends Node {
        private final Node[] candidates;

        Coalesce(Node[] candidates) {
            this.candidates = candidates;
        }

        @Override
        boolean canBeNull(Inputs nullable) {
            for (Node candidate : candidates) {
                if (!candidate.canBeNull(nullable)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        boolean evaluate(Row row) {
            for (Node candidate : candidates) {
                if (candidate.evaluate(row)) {
                    take(candidate);
                    return true;
                }
            }
            return false;
        }
    }

    /** The value, but NULL where the test holds. */
    static final class NullWhere extends Node {
        private final Node value;
        private final Node test;

        NullWhere(Node value, Node test) {
            this.value = value;
            this.test = test;
        }

        @Override
        boolean canBeNull(Inputs nullable) {
            return true;
        }

        @Override
        boolean evaluate(Row row) {
            if (test.evaluate(row) && test.truth) {
                return false;
            }
            boolean present = value.evaluate(row);
            take(value);
            return present;
        }
    }

    /** Whether something is NULL, or is not. */
    static final class NullTest extends Node {
        private final Node operand;
        private final boolean present;

        /** @param present whether it asks for a value, and not for NULL */
        NullTest(Node operand, boolean present) {
            this.operand = operand;
            this.present = present;
        }

        @Override
        boolean canBeNull(Inputs nullable) {
            return false;
        }

        @Override
        Inputs present(boolean outcome) {
            return outcome == present && operand instanceof Input input ? input.evaluated() : Inputs.NONE;
        }

        @Override
        boolean evaluate(Row row) {
            truth = operand.evaluate(row) == present;
            return true;
        }
    }

    /** AND and OR of three values: what decides wins over NULL. */
    static final class Logic extends Node {
        private final Node left;
        private final Node right;
        private final boolean deciding;

        /** @param deciding false for AND, true for OR */
        Logic(Node left, Node right, boolean deciding) {
            this.left = left;
            this.right = right;
            this.deciding = deciding;
        }

        @Override
        boolean canBeNull(Inputs nullable) {
            // the right side counts where the left one does not decide
            return left.canBeNull(nullable) || right.canBeNull(nullable.without(left.present(!deciding)));
        }

        /** Where an AND is true, and where an OR is not, both sides are so. */
        @Override
        Inputs present(boolean outcome) {
            return outcome == deciding ? Inputs.NONE : left.present(outcome).and(right.present(outcome));
        }

        @Override
        boolean evaluate(Row row) {
            boolean leftKnown = left.evaluate(row);
            if (leftKnown && left.truth == deciding) {
                truth = deciding;
                return true;
            }
            boolean rightKnown = right.evaluate(row);
            if (rightKnown && right.truth == deciding) {
                truth = deciding;
                return true;
            }
            truth = !deciding;
            return leftKnown && rightKnown;
        }
    }

    /** Whether a value is in a list; NULL where it is not but might be, since something is NULL. */
    static final class Membership extends Node {
        private final Node value;
        private final Node[] elements;
        private final Comparison comparison;

        Membership(Node value, Node[] elements, Comparison comparison) {
            this.value = value;
            this.elements = elements;
            this.comparison = comparison;
        }

        @Override
        boolean canBeNull(Inputs nullable) {
            return value.canBeNull(nullable) || anyCanBeNull(elements, nullable);
        }

        @Override
        boolean evaluate(Row row) {
            truth = false;
            if (!value.evaluate(row)) {
                return elements.length == 0;
            }
            boolean known = true;
            for (Node element : elements) {
                if (!element.evaluate(row)) {
                    known = false;
                } else if (comparison.compare(value, element) == 0) {
                    truth = true;
                    return true;
                }
            }
            return known;
        }
    }
}
