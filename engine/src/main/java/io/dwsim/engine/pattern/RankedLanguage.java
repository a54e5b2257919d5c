package io.dwsim.engine.pattern;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.text.Utf8Builder;

/**
 * The texts of a pattern, each under a number of its own, found without making the others. Immutable.
 *
 * <p>Where there are fewer than 2^63, they are in the order of their code points. Of more texts only 2^56 have a number, and
 * these are spread over the whole language: as long as so many texts are left behind several characters, one of these is
 * drawn, by numbers that follow from the index, and the index itself is kept for the rest. Two texts that start the same thus
 * differ in the rest.
 */
public final class RankedLanguage {

    /** From so many texts on, a prefix is drawn. */
    private static final int WIDE_BITS = 56;

    private static final long WIDE = 1L << WIDE_BITS;
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private final TextGraph graph;
    private final long size;
    private final boolean isWide;
    /** For each node, to how many characters' worth of targets with at least {@link #WIDE} texts it leads. */
    private final int[] wideCharacters;

    RankedLanguage(TextGraph graph) {
        this.graph = graph;
        isWide = graph.count(graph.root()) == Long.MAX_VALUE;
        size = isWide ? WIDE : graph.count(graph.root());
        wideCharacters = new int[isWide ? graph.size() : 0];
        for (int node = 0; node < wideCharacters.length; node++) {
            for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
                wideCharacters[node] += isWide(edge) ? graph.width(edge) : 0;
            }
        }
    }

    /** How many texts have a number: all, if they are fewer than 2^63 - 1; otherwise 2^56 of them. */
    public long size() {
        return size;
    }

    /**
     * Writes a text.
     *
     * @param index from 0 to {@code size() - 1}
     */
    public void append(long index, Utf8Builder out) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(index + " is not below " + size);
        }
        int node = graph.root();
        long number = index;
        if (isWide) {
            long state = CellRandom.mix(index);
            long prefix = 0;
            while (wideCharacters[node] > 0) {
                state += GAMMA;
                int skip = (int) draw(state, wideCharacters[node]);
                int edge = graph.firstEdge(node);
                while (!isWide(edge) || skip >= graph.width(edge)) {
                    skip -= isWide(edge) ? graph.width(edge) : 0;
                    edge++;
                }
                int codePoint = graph.low(edge) + skip;
                CodePoints.append(codePoint, out);
                prefix = CellRandom.mix(prefix + codePoint);
                node = graph.target(edge);
            }
            long count = graph.count(node);
            // some number of the node that is the index modulo 2^56, then turned by what all texts with this prefix
            // share
            number = index + (draw(state + GAMMA, count >>> WIDE_BITS) << WIDE_BITS);
            number = turned(number, turn(prefix, count), count);
        }
        appendFrom(node, number, out);
    }

    /** Whether one of the texts ends in a space. */
    public boolean endsInSpace() {
        return graph.endsIn(' ');
    }

    /** The index of a text, or -1 if it has none. */
    public long rank(CharSequence text) {
        int[] codePoints = text.codePoints().toArray();
        int node = graph.root();
        int read = 0;
        long prefix = 0;
        if (isWide) {
            while (wideCharacters[node] > 0) {
                int edge = read < codePoints.length ? graph.edgeFor(node, codePoints[read]) : TextGraph.NO_EDGE;
                if (edge == TextGraph.NO_EDGE || !isWide(edge)) {
                    return -1;
                }
                prefix = CellRandom.mix(prefix + codePoints[read]);
                node = graph.target(edge);
                read++;
            }
        }
        long number = rankFrom(node, codePoints, read);
        if (!isWide || number < 0) {
            return number;
        }
        long count = graph.count(node);
        long index = turned(number, count - turn(prefix, count), count) & (WIDE - 1);
        Utf8Builder check = new Utf8Builder(codePoints.length);
        append(index, check);
        return check.toString(0).contentEquals(text) ? index : -1;
    }

    private void appendFrom(int start, long number, Utf8Builder out) {
        int node = start;
        long rest = number;
        while (!(graph.ends(node) && rest == 0)) {
            int edge = graph.edgeAt(node, rest);
            rest -= graph.before(edge);
            int codePoint = graph.low(edge);
            node = graph.target(edge);
            if (graph.width(edge) > 1) {
                long each = graph.count(node);
                long skip = rest / each;
                codePoint += (int) skip;
                rest -= skip * each;
            }
            CodePoints.append(codePoint, out);
        }
    }

    private long rankFrom(int start, int[] codePoints, int from) {
        int node = start;
        long number = 0;
        for (int i = from; i < codePoints.length; i++) {
            int edge = graph.edgeFor(node, codePoints[i]);
            if (edge == TextGraph.NO_EDGE) {
                return -1;
            }
            node = graph.target(edge);
            number += graph.before(edge) + (codePoints[i] - graph.low(edge)) * graph.count(node);
        }
        return graph.ends(node) ? number : -1;
    }

    private boolean isWide(int edge) {
        return graph.count(graph.target(edge)) >= WIDE;
    }

    /** A number from 0 to {@code size - 1} for a size of at most 2^31. */
    private static long draw(long state, long size) {
        return ((CellRandom.mix(state) >>> Integer.SIZE) * size) >>> Integer.SIZE;
    }

    private static long turn(long prefix, long count) {
        return Long.remainderUnsigned(prefix, count);
    }

    private static long turned(long number, long by, long count) {
        long sum = number + by;
        return Long.compareUnsigned(sum, count) < 0 ? sum : sum - count;
    }
}
