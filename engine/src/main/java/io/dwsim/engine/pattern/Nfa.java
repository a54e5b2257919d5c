package io.dwsim.engine.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A nondeterministic automaton (K. Thompson: "Regular expression search algorithm", 1968), built from its end. */
final class Nfa {

    /** The state at the end of a text. */
    static final int ACCEPT = 0;

    /** One state. */
    sealed interface State {}

    /** Reads one character. */
    record Step(CodePoints set, int next) implements State {}

    /** Goes on at any of several states without reading. */
    record Fork(List<Integer> next) implements State {}

    private static final int MAX_STATES = 50_000;

    private final List<State> states = new ArrayList<>();
    private final int start;

    Nfa(Node node) {
        states.add(new Fork(List.of()));
        start = build(node, ACCEPT);
    }

    int start() {
        return start;
    }

    int size() {
        return states.size();
    }

    State state(int index) {
        return states.get(index);
    }

    /** Adds what reads a node and then goes on at a state. */
    private int build(Node node, int next) {
        if (node instanceof Node.Chars chars) {
            return add(new Step(chars.set(), next));
        }
        if (node instanceof Node.Choice choice) {
            List<Integer> options = new ArrayList<>();
            for (Node option : choice.options()) {
                options.add(build(option, next));
            }
            return add(new Fork(options));
        }
        if (node instanceof Node.Repeat repeat) {
            return repeat(repeat, next);
        }
        List<Node> reversed = new ArrayList<>(((Node.Sequence) node).parts());
        Collections.reverse(reversed);
        int entry = next;
        for (Node part : reversed) {
            entry = build(part, entry);
        }
        return entry;
    }

    private int repeat(Node.Repeat repeat, int next) {
        int entry = next;
        if (repeat.most() == Node.UNBOUNDED) {
            int loop = add(new Fork(List.of()));
            states.set(loop, new Fork(List.of(build(repeat.part(), loop), next)));
            entry = loop;
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                entry = add(new Fork(List.of(build(repeat.part(), entry), next)));
            }
        }
        for (int i = 0; i < repeat.least(); i++) {
            entry = build(repeat.part(), entry);
        }
        return entry;
    }

    private int add(State state) {
        if (states.size() == MAX_STATES) {
            throw Dfa.tooComplex();
        }
        states.add(state);
        return states.size() - 1;
    }
}
