package io.dwsim.engine.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A deterministic automaton, by the subset construction: state 0 is the start, and every text leads along one path. States
 * that only longer texts than the greatest length could reach are left without edges.
 */
final class Dfa {

    /** Where a range of characters leads. */
    record Edge(int low, int high, int target) {

        /** Adds this edge behind others, as part of the last one if it can be. */
        void addTo(List<Edge> edges) {
            int last = edges.size() - 1;
            if (last >= 0 && edges.get(last).target == target && edges.get(last).high + 1 == low) {
                edges.set(last, new Edge(edges.get(last).low, high, target));
            } else {
                edges.add(this);
            }
        }
    }

    private static final int MAX_STATES = 10_000;
    /** How many states of the nondeterministic automaton are looked at in all, which bounds time and memory. */
    private static final int MAX_WORK = 5_000_000;

    private final Nfa nfa;
    private final Alphabet alphabet;
    private final Map<Subset, Integer> numbers = new HashMap<>();
    private final List<Subset> subsets = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final int[] seenAt;
    private int closures;
    private int work;

    private Dfa(Node node) {
        nfa = new Nfa(node);
        alphabet = new Alphabet(nfa);
        seenAt = new int[nfa.size()];
    }

    /** The automaton of a tree. */
    static Dfa of(Node node, int maxCodePoints) {
        Dfa dfa = new Dfa(node);
        dfa.number(dfa.closure(dfa.nfa.start()), 0);
        for (int state = 0; state < dfa.subsets.size(); state++) {
            dfa.edges.add(dfa.depths.get(state) < maxCodePoints ? dfa.edgesOf(state) : List.of());
        }
        return dfa;
    }

    static PatternFault tooComplex() {
        return new PatternFault(
                "the pattern is too complex for unique values: it takes too many states to tell its texts apart; use fewer "
                        + "or smaller repetitions");
    }

    int size() {
        return subsets.size();
    }

    /** Whether a text may end in a state. */
    boolean accepts(int state) {
        int[] members = subsets.get(state).members();
        return members.length > 0 && members[0] == Nfa.ACCEPT;
    }

    /** The edges of a state by ascending characters, none of which is on two. */
    List<Edge> edges(int state) {
        return edges.get(state);
    }

    private List<Edge> edgesOf(int state) {
        long[] steps = steps(subsets.get(state));
        List<Edge> result = new ArrayList<>();
        int[] previous = {};
        int target = 0;
        int to;
        for (int from = 0; from < steps.length; from = to) {
            int letter = (int) (steps[from] >> Integer.SIZE);
            to = from;
            while (to < steps.length && (int) (steps[to] >> Integer.SIZE) == letter) {
                to++;
            }
            int[] next =
                    Arrays.stream(steps, from, to).mapToInt(step -> (int) step).toArray();
            if (!Arrays.equals(next, previous)) {
                target = number(closure(next), depths.get(state) + 1);
            }
            new Edge(alphabet.low(letter), alphabet.high(letter), target).addTo(result);
            previous = next;
        }
        return result;
    }

    /** What a subset reads and where that leads: the letter in the upper half, the next state in the lower; ascending. */
    private long[] steps(Subset subset) {
        long[] steps = new long[16];
        int count = 0;
        for (int member : subset.members()) {
            if (nfa.state(member) instanceof Nfa.Step step) {
                int[] letters = alphabet.letters(step.set());
                work(letters.length);
                if (count + letters.length > steps.length) {
                    steps = Arrays.copyOf(steps, 2 * (count + letters.length));
                }
                for (int letter : letters) {
                    steps[count++] = (long) letter << Integer.SIZE | step.next();
                }
            }
        }
        return Arrays.stream(steps, 0, count).sorted().distinct().toArray();
    }

    /** The states that read a character, or accept, and are reached from some others without reading. */
    private Subset closure(int... from) {
        closures++;
        Deque<Integer> open = new ArrayDeque<>();
        int[] members = new int[16];
        int count = 0;
        for (int state : from) {
            open.push(state);
        }
        while (!open.isEmpty()) {
            int state = open.pop();
            if (seenAt[state] == closures) {
                continue;
            }
            seenAt[state] = closures;
            if (state != Nfa.ACCEPT && nfa.state(state) instanceof Nfa.Fork fork) {
                work(fork.next().size());
                fork.next().forEach(open::push);
            } else {
                work(1);
                members = count == members.length ? Arrays.copyOf(members, 2 * count) : members;
                members[count++] = state;
            }
        }
        int[] sorted = Arrays.copyOf(members, count);
        Arrays.sort(sorted);
        return new Subset(sorted);
    }

    private int number(Subset subset, int depth) {
        Integer known = numbers.get(subset);
        if (known != null) {
            return known;
        }
        if (subsets.size() == MAX_STATES) {
            throw tooComplex();
        }
        numbers.put(subset, subsets.size());
        subsets.add(subset);
        depths.add(depth);
        return subsets.size() - 1;
    }

    private void work(int amount) {
        work += amount;
        if (work > MAX_WORK) {
            throw tooComplex();
        }
    }

    /** States of the nondeterministic automaton in which a text may end up, ascending. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Subset(int[] members) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Subset subset && Arrays.equals(members, subset.members);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members);
        }
    }
}
