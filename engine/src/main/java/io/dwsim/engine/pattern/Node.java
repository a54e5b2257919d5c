package io.dwsim.engine.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression as a tree. Made by the methods below, {@link Sequence#EMPTY} is the only tree that matches nothing
 * but the empty text, and no tree matches no text at all.
 */
sealed interface Node {

    int UNBOUNDED = Integer.MAX_VALUE;

    /** One character of a set that is not empty. */
    record Chars(CodePoints set) implements Node {}

    record Sequence(List<Node> parts) implements Node {

        static final Node EMPTY = new Sequence(List.of());
    }

    record Choice(List<Node> options) implements Node {}

    /** A part over and over, {@code least} to {@code most} times, both inclusive. */
    record Repeat(Node part, int least, int most) implements Node {

        private Node limited(int maxCodePoints) {
            int shortest = part.minLength();
            if (shortest > maxCodePoints) {
                return Sequence.EMPTY;
            }
            if (shortest == 0) {
                return repeat(part.within(maxCodePoints), 0, most >= maxCodePoints ? UNBOUNDED : most);
            }
            Node limitedPart = part.within(maxCodePoints - Math.max(0, least - 1) * shortest);
            return repeat(limitedPart, least, most > least && most >= maxCodePoints / shortest ? UNBOUNDED : most);
        }
    }

    static Node sequence(List<Node> parts) {
        List<Node> flat = new ArrayList<>();
        for (Node part : parts) {
            if (part instanceof Sequence inner) {
                flat.addAll(inner.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.isEmpty() ? Sequence.EMPTY : flat.size() == 1 ? flat.get(0) : new Sequence(List.copyOf(flat));
    }

    /** One of several; options that are empty count as one. */
    static Node choice(List<Node> options) {
        List<Node> kept = new ArrayList<>();
        for (Node option : options) {
            if (!option.equals(Sequence.EMPTY) || !kept.contains(Sequence.EMPTY)) {
                kept.add(option);
            }
        }
        return kept.size() == 1 ? kept.get(0) : new Choice(List.copyOf(kept));
    }

    static Node repeat(Node part, int least, int most) {
        if (part.equals(Sequence.EMPTY) || most == 0) {
            return Sequence.EMPTY;
        }
        return least == 1 && most == 1 ? part : new Repeat(part, least, most);
    }

    /** Whether there is a longest text. */
    default boolean isFinite() {
        if (this instanceof Repeat repeat) {
            return repeat.most() != UNBOUNDED && repeat.part().isFinite();
        }
        if (this instanceof Choice choice) {
            return choice.options().stream().allMatch(Node::isFinite);
        }
        return !(this instanceof Sequence sequence) || sequence.parts().stream().allMatch(Node::isFinite);
    }

    /** Number of code points of the shortest text, or {@link Integer#MAX_VALUE} if it is more than that. */
    default int minLength() {
        long length = 1;
        if (this instanceof Repeat repeat) {
            length = (long) repeat.least() * repeat.part().minLength();
        } else if (this instanceof Choice choice) {
            length = choice.options().stream().mapToInt(Node::minLength).min().orElseThrow();
        } else if (this instanceof Sequence sequence) {
            length = sequence.parts().stream().mapToLong(Node::minLength).sum();
        }
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    /** Bytes of the longest text in UTF-8, or {@link Integer#MAX_VALUE} if it is more than that or there is none. */
    default int mostBytes() {
        long bytes;
        if (this instanceof Repeat repeat) {
            boolean endless = repeat.most() == UNBOUNDED && repeat.part().mostBytes() > 0;
            bytes = endless ? UNBOUNDED : (long) repeat.most() * repeat.part().mostBytes();
        } else if (this instanceof Choice choice) {
            bytes = choice.options().stream().mapToInt(Node::mostBytes).max().orElseThrow();
        } else if (this instanceof Sequence sequence) {
            bytes = sequence.parts().stream().mapToLong(Node::mostBytes).sum();
        } else {
            bytes = ((Chars) this).set().mostBytes();
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    /** Bytes of the longest character of a text in UTF-8. */
    default int mostBytesOfCharacter() {
        if (this instanceof Repeat repeat) {
            return repeat.part().mostBytesOfCharacter();
        }
        if (this instanceof Choice choice) {
            return choice.options().stream()
                    .mapToInt(Node::mostBytesOfCharacter)
                    .max()
                    .orElseThrow();
        }
        if (this instanceof Sequence sequence) {
            return sequence.parts().stream()
                    .mapToInt(Node::mostBytesOfCharacter)
                    .max()
                    .orElse(1);
        }
        return ((Chars) this).set().mostBytes();
    }

    /**
     * A tree with the same texts of at most some length, in which only those limits of repetitions are left that shorter
     * texts can reach. The fewer limits, the smaller the automaton.
     *
     * @param maxCodePoints at least the length of the shortest text
     */
    default Node within(int maxCodePoints) {
        if (this instanceof Repeat repeat) {
            return repeat.limited(maxCodePoints);
        }
        if (this instanceof Choice choice) {
            return choice(choice.options().stream()
                    .filter(option -> option.minLength() <= maxCodePoints)
                    .map(option -> option.within(maxCodePoints))
                    .toList());
        }
        if (this instanceof Sequence sequence) {
            int spare = maxCodePoints - minLength();
            return sequence(sequence.parts().stream()
                    .map(part -> part.within(part.minLength() + spare))
                    .toList());
        }
        return this;
    }
}
