package io.dwsim.engine.pattern;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.text.Utf8Builder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Random texts of a pattern, drawn along its tree. Each part is told how many code points there is room for, which is at
 * least what its shortest text needs, so that no draw has to be given up.
 */
sealed interface RandomText {

    /** How many repetitions beyond the least are drawn where the pattern sets no limit. */
    int MAX_EXTRA = 10;

    /** Number of code points of the shortest text, or {@link Integer#MAX_VALUE} if it is more than that. */
    int least();

    /**
     * Writes a text.
     *
     * @param room the greatest number of code points to write, at least {@link #least()}
     * @param left how often parts that can be empty may still be repeated in this text
     * @return the number written
     */
    int append(CellRandom random, Utf8Builder out, int room, Repetitions left);

    static RandomText of(Node node) {
        if (node instanceof Node.Chars chars) {
            CodePoints set = chars.set();
            return set.size() > OneOfFew.MAX_CHARACTERS
                    ? new OneOfMany(set)
                    : new OneOfFew(IntStream.range(0, set.size()).map(set::nth).toArray());
        }
        if (node instanceof Node.Repeat repeat) {
            return new Repeated(of(repeat.part()), repeat.least(), repeat.most(), node.minLength());
        }
        if (node instanceof Node.Choice choice) {
            return new OneOf(
                    choice.options().stream().map(RandomText::of).toArray(RandomText[]::new), node.minLength());
        }
        return inOrder((Node.Sequence) node);
    }

    private static RandomText inOrder(Node.Sequence sequence) {
        List<RandomText> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (Node node : sequence.parts()) {
            if (node instanceof Node.Chars chars && chars.set().size() == 1) {
                literal.appendCodePoint(chars.set().nth(0));
                continue;
            }
            addLiteral(literal, parts);
            parts.add(of(node));
        }
        addLiteral(literal, parts);
        int[] leastAfter = new int[parts.size()];
        for (int i = leastAfter.length - 1; i > 0; i--) {
            leastAfter[i - 1] = leastAfter[i] + parts.get(i).least();
        }
        return new InOrder(parts.toArray(RandomText[]::new), leastAfter, sequence.minLength());
    }

    private static void addLiteral(StringBuilder literal, List<RandomText> parts) {
        if (!literal.isEmpty()) {
            String text = literal.toString();
            parts.add(new Literal(text.getBytes(StandardCharsets.UTF_8), text.codePointCount(0, text.length())));
            literal.setLength(0);
        }
    }

    /** Always the same text. */
    @SuppressWarnings("ArrayRecordComponent")
    record Literal(byte[] utf8, int least) implements RandomText {

        @Override
        public int append(CellRandom random, Utf8Builder out, int room, Repetitions left) {
            out.append(utf8, 0, utf8.length);
            return least;
        }
    }

    /** Each of some characters as likely as the other. */
    @SuppressWarnings("ArrayRecordComponent")
    record OneOfFew(int[] characters) implements RandomText {

        static final int MAX_CHARACTERS = 256;

        @Override
        public int least() {
            return 1;
        }

        @Override
        public int append(CellRandom random, Utf8Builder out, int room, Repetitions left) {
            CodePoints.append(characters[random.below(characters.length)], out);
            return 1;
        }
    }

    /** The same for a set of many. */
    record OneOfMany(CodePoints set) implements RandomText {

        @Override
        public int least() {
            return 1;
        }

        @Override
        public int append(CellRandom random, Utf8Builder out, int room, Repetitions left) {
            CodePoints.append(set.nth(random.below(set.size())), out);
            return 1;
        }
    }

    /** One after another. */
    @SuppressWarnings("ArrayRecordComponent")
    record InOrder(RandomText[] parts, int[] leastAfter, int least) implements RandomText {

        @Override
        public int append(CellRandom random, Utf8Builder out, int room, Repetitions left) {
            int used = 0;
            for (int i = 0; i < parts.length; i++) {
                used += parts[i].append(random, out, room - used - leastAfter[i], left);
            }
            return used;
        }
    }

    /** Each choice that there is room for as likely as the other. */
    @SuppressWarnings("ArrayRecordComponent")
    record OneOf(RandomText[] choices, int least) implements RandomText {

        @Override
        public int append(CellRandom random, Utf8Builder out, int room, Repetitions left) {
            int fitting = 0;
            for (RandomText choice : choices) {
                fitting += choice.least() <= room ? 1 : 0;
            }
            int skip = random.below(fitting);
            for (RandomText choice : choices) {
                if (choice.least() <= room && skip-- == 0) {
                    return choice.append(random, out, room, left);
                }
            }
            throw new IllegalArgumentException("no choice has room in " + room);
        }
    }

    /** Each number of repetitions that there is room for as likely as the other. */
    record Repeated(RandomText part, int fewest, int most, int least) implements RandomText {

        @Override
        public int append(CellRandom random, Utf8Builder out, int room, Repetitions left) {
            int each = part.least();
            int limit = most == Node.UNBOUNDED ? fewest + MAX_EXTRA : most;
            if (each > 0) {
                limit = Math.min(limit, room / each);
            }
            int count = fewest + random.below(limit - fewest + 1);
            int used = 0;
            for (int after = count - 1; after >= 0 && (each > 0 || (used < room && left.another())); after--) {
                used += part.append(random, out, room - used - after * each, left);
            }
            return used;
        }
    }
}
