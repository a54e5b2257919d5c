package io.dwsim.engine.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as the paths of a graph without cycles. Those from a node are numbered from 0 in the order of their code points, a
 * text before the longer ones that start with it. Counts stop at {@link Long#MAX_VALUE}, which stands for more.
 */
final class TextGraph {

    static final int NO_EDGE = -1;

    private final int root;
    /** Number of texts from each node. */
    private final long[] counts;
    /** Whether a text ends at each node. */
    private final boolean[] ends;
    /** The first edge of each node, and behind them all the number of edges. */
    private final int[] firstEdge;

    private final int[] low;
    private final int[] high;
    private final int[] targets;
    /** For each edge, how many texts of its node come before those that use it. */
    private final long[] before;

    private TextGraph(int root, Builder builder) {
        this.root = root;
        int nodes = builder.edges.size();
        counts = Arrays.copyOf(builder.counts, nodes);
        ends = Arrays.copyOf(builder.ends, nodes);
        firstEdge = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            firstEdge[node + 1] = firstEdge[node] + builder.edges.get(node).size();
        }
        List<Dfa.Edge> edges = builder.edges.stream().flatMap(List::stream).toList();
        low = edges.stream().mapToInt(Dfa.Edge::low).toArray();
        high = edges.stream().mapToInt(Dfa.Edge::high).toArray();
        targets = edges.stream().mapToInt(Dfa.Edge::target).toArray();
        before = new long[edges.size()];
        for (int node = 0; node < nodes; node++) {
            long texts = ends[node] ? 1 : 0;
            for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
                before[edge] = texts;
                texts = plus(texts, textsOf(edges.get(edge), counts));
            }
        }
    }

    int root() {
        return root;
    }

    /** Whether one of the texts ends in some character. */
    boolean endsIn(int codePoint) {
        for (int edge = 0; edge < targets.length; edge++) {
            if (low[edge] <= codePoint && codePoint <= high[edge] && ends[targets[edge]]) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return counts.length;
    }

    long count(int node) {
        return counts[node];
    }

    boolean ends(int node) {
        return ends[node];
    }

    int firstEdge(int node) {
        return firstEdge[node];
    }

    /** The edge of a node that a text with a number uses, if it is not the one that ends there. */
    int edgeAt(int node, long number) {
        int least = firstEdge[node];
        int most = firstEdge[node + 1] - 1;
        while (least < most) {
            int middle = (least + most + 1) >>> 1;
            if (before[middle] <= number) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least;
    }

    /** The edge of a node for a character, or -1 if there is none. */
    int edgeFor(int node, int codePoint) {
        for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
            if (low[edge] <= codePoint && codePoint <= high[edge]) {
                return edge;
            }
        }
        return NO_EDGE;
    }

    int low(int edge) {
        return low[edge];
    }

    int width(int edge) {
        return high[edge] - low[edge] + 1;
    }

    int target(int edge) {
        return targets[edge];
    }

    long before(int edge) {
        return before[edge];
    }

    private static long textsOf(Dfa.Edge edge, long[] counts) {
        long high = Math.multiplyHigh(counts[edge.target()], edge.high() - edge.low() + 1L);
        long texts = counts[edge.target()] * (edge.high() - edge.low() + 1L);
        return high != 0 || texts < 0 ? Long.MAX_VALUE : texts;
    }

    private static long plus(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    /** Collects nodes, each after those it leads to. */
    static final class Builder {

        private final List<List<Dfa.Edge>> edges = new ArrayList<>();
        private boolean[] ends = new boolean[64];
        private long[] counts = new long[64];

        /** Adds a node with edges by ascending characters. */
        int add(boolean endsText, List<Dfa.Edge> nodeEdges) {
            int node = edges.size();
            if (node == counts.length) {
                ends = Arrays.copyOf(ends, 2 * node);
                counts = Arrays.copyOf(counts, 2 * node);
            }
            edges.add(nodeEdges);
            ends[node] = endsText;
            counts[node] = endsText ? 1 : 0;
            for (Dfa.Edge edge : nodeEdges) {
                counts[node] = plus(counts[node], textsOf(edge, counts));
            }
            return node;
        }

        TextGraph build(int root) {
            return new TextGraph(root, this);
        }
    }
}
