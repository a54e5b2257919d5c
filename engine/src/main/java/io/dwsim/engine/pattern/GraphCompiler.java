package io.dwsim.engine.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a graph without cycles of an automaton. A node stands for a state and the number of characters there is still room
 * for, which is no more than the state can use; hence a finite language that fits has one node per state. Nodes with the
 * same texts become one, from the ends of the texts on (D. Revuz: "Minimisation of acyclic deterministic automata in linear
 * time", 1992), so that the numbers of the texts follow from the language and not from how it was written.
 */
final class GraphCompiler {

    private static final int MAX_NODES = 100_000;
    private static final int MAX_EDGES = 300_000;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Dfa automaton;
    private final List<List<Integer>> sources = new ArrayList<>();
    /** For each state, how many characters at least lead to the end of a text. */
    private final int[] shortest;
    /** The same at most; {@link #NEVER} if there is no most. */
    private final int[] longest;

    GraphCompiler(Dfa automaton) {
        this.automaton = automaton;
        shortest = new int[automaton.size()];
        longest = new int[automaton.size()];
        for (int state = 0; state < automaton.size(); state++) {
            sources.add(new ArrayList<>());
        }
        for (int state = 0; state < automaton.size(); state++) {
            for (Dfa.Edge edge : automaton.edges(state)) {
                sources.get(edge.target()).add(state);
            }
        }
        findShortest();
        findLongest();
    }

    /** The graph of all texts of at most some length, of which there is at least one. */
    TextGraph compile(int maxCodePoints) {
        long root = place(0, maxCodePoints);
        TextGraph.Builder graph = new TextGraph.Builder();
        Map<Long, Integer> nodes = new HashMap<>();
        Map<Texts, Integer> nodesByTexts = new HashMap<>();
        int last = 0;
        for (long place : placesFrom(root)) {
            Texts node = new Texts(automaton.accepts(state(place)), edges(place, nodes));
            Integer same = nodesByTexts.get(node);
            last = same == null ? graph.add(node.ends(), node.edges()) : same;
            nodesByTexts.putIfAbsent(node, last);
            nodes.put(place, last);
        }
        return graph.build(last);
    }

    /** All places that can be reached and from which a text can be ended in time, those with less room first. */
    private long[] placesFrom(long root) {
        Set<Long> found = new HashSet<>(List.of(root));
        Deque<Long> open = new ArrayDeque<>(found);
        int edges = 0;
        while (!open.isEmpty()) {
            long place = open.pop();
            for (Dfa.Edge edge : automaton.edges(state(place))) {
                if (isUseful(edge, place) && found.add(next(edge, place))) {
                    open.push(next(edge, place));
                }
                edges++;
            }
            if (found.size() > MAX_NODES || edges > MAX_EDGES) {
                throw Dfa.tooComplex();
            }
        }
        long[] places = found.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(places);
        return places;
    }

    private List<Dfa.Edge> edges(long place, Map<Long, Integer> nodes) {
        List<Dfa.Edge> edges = new ArrayList<>();
        for (Dfa.Edge edge : automaton.edges(state(place))) {
            Integer target = nodes.get(next(edge, place));
            if (isUseful(edge, place) && target != null) {
                new Dfa.Edge(edge.low(), edge.high(), target).addTo(edges);
            }
        }
        return edges;
    }

    private boolean isUseful(Dfa.Edge edge, long place) {
        return shortest[edge.target()] < room(place);
    }

    private long next(Dfa.Edge edge, long place) {
        return place(edge.target(), room(place) - 1);
    }

    private long place(int state, int room) {
        return (long) Math.min(room, longest[state]) << Integer.SIZE | state;
    }

    private static int state(long place) {
        return (int) place;
    }

    private static int room(long place) {
        return (int) (place >> Integer.SIZE);
    }

    private void findShortest() {
        Arrays.fill(shortest, NEVER);
        Deque<Integer> open = new ArrayDeque<>();
        for (int state = 0; state < shortest.length; state++) {
            if (automaton.accepts(state)) {
                shortest[state] = 0;
                open.add(state);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int source : sources.get(state)) {
                if (shortest[source] == NEVER) {
                    shortest[source] = shortest[state] + 1;
                    open.add(source);
                }
            }
        }
    }

    /** Goes back from the states without a way on; what is never reached leads to a cycle. */
    private void findLongest() {
        int[] waysLeft = new int[longest.length];
        int[] longestSoFar = new int[longest.length];
        Arrays.fill(longest, NEVER);
        Deque<Integer> open = new ArrayDeque<>();
        for (int state = 0; state < longest.length; state++) {
            for (Dfa.Edge edge : automaton.edges(state)) {
                waysLeft[state] += shortest[edge.target()] < NEVER ? 1 : 0;
            }
            if (shortest[state] < NEVER && waysLeft[state] == 0) {
                open.add(state);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            longest[state] = longestSoFar[state];
            for (int source : sources.get(state)) {
                longestSoFar[source] = Math.max(longestSoFar[source], longest[state] + 1);
                if (--waysLeft[source] == 0) {
                    open.add(source);
                }
            }
        }
    }

    /** A node as its texts: where it leads, and whether a text ends there. */
    private record Texts(boolean ends, List<Dfa.Edge> edges) {}
}
