package io.dwsim.engine.pattern;

import java.util.ArrayList;
import java.util.List;

/** Reads a regular expression, by recursive descent. What it refuses is in {@link PatternLanguage}. */
final class PatternParser {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_REPEAT = 65_535;
    private static final int NONE = -1;

    private final PatternReader reader;
    private final SetParser sets;
    private int depth;
    private boolean ignoreCase;
    /** Whether something stands before, so that the start of the text is not here. */
    private boolean isStarted;
    /** Where an end of the text was asked for, after which nothing may stand. */
    private int endAnchor = NONE;

    private int anchors;

    private PatternParser(PatternReader reader) {
        this.reader = reader;
        sets = new SetParser(reader);
    }

    static Node parse(String pattern) {
        PatternReader reader = new PatternReader(pattern);
        PatternParser parser = new PatternParser(reader);
        Node node = parser.alternatives();
        if (!reader.atEnd()) {
            int start = reader.position();
            reader.next();
            throw reader.fault(start, "there is no group to close; write \\) for a parenthesis");
        }
        return node;
    }

    private Node alternatives() {
        boolean startedBefore = isStarted;
        int endBefore = endAnchor;
        boolean startedAfter = false;
        int endAfter = NONE;
        List<Node> options = new ArrayList<>();
        do {
            isStarted = startedBefore;
            endAnchor = endBefore;
            options.add(sequence());
            startedAfter |= isStarted;
            endAfter = Math.max(endAfter, endAnchor);
        } while (reader.accept("|"));
        isStarted = startedAfter;
        endAnchor = endAfter;
        return Node.choice(options);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (!reader.atEnd() && reader.peek() != '|' && reader.peek() != ')') {
            if (isQuantifier(reader.peek())) {
                throw unrepeatable(reader.position());
            }
            if (anchor()) {
                continue;
            }
            int anchorsBefore = anchors;
            Node atom = atom();
            int quantifier = reader.position();
            Node repeated = quantified(atom);
            if (reader.position() > quantifier && anchors > anchorsBefore) {
                throw reader.fault(quantifier, "the start or end of the text cannot be repeated");
            }
            parts.add(repeated);
        }
        return Node.sequence(parts);
    }

    private Node atom() {
        if (reader.peek() == '(') {
            return group();
        }
        int start = reader.position();
        CodePoints set =
                switch (reader.peek()) {
                    case '[' -> sets.bracketed(ignoreCase);
                    case '\\' -> cased(sets.escape(ignoreCase));
                    case '.' -> {
                        reader.next();
                        yield CodePoints.PRINTABLE;
                    }
                    default -> cased(CodePoints.of(reader.next()));
                };
        if (endAnchor != NONE) {
            throw reader.fault(start, "nothing can follow the end of the text at character " + (endAnchor + 1));
        }
        isStarted = true;
        return new Node.Chars(set);
    }

    private CodePoints cased(CodePoints set) {
        return ignoreCase ? set.inBothCases() : set;
    }

    private Node group() {
        int start = reader.position();
        reader.next();
        boolean ignoreCaseOutside = ignoreCase;
        if (reader.accept("?")) {
            if ((reader.peek() >= 'a' && reader.peek() <= 'z') || reader.peek() == '-') {
                if (!flagsOfGroup(start)) {
                    if (isQuantifier(reader.peek())) {
                        throw unrepeatable(reader.position());
                    }
                    return Node.Sequence.EMPTY;
                }
            } else {
                groupKind(start);
            }
        }
        return groupBody(start, ignoreCaseOutside);
    }

    /** Reads the rest of a group, after which case matters as it did outside. */
    private Node groupBody(int start, boolean ignoreCaseOutside) {
        if (++depth > MAX_DEPTH) {
            throw reader.fault(start, "groups are nested more than " + MAX_DEPTH + " deep");
        }
        int bodyStart = reader.position();
        Node body = alternatives();
        if (!reader.accept(")")) {
            reader.rewind(bodyStart);
            throw reader.fault(start, "the group is not closed; write \\( for a parenthesis");
        }
        depth--;
        ignoreCase = ignoreCaseOutside;
        return body;
    }

    private void groupKind(int start) {
        if (reader.accept(":")) {
            return;
        }
        if (reader.accept("=") || reader.accept("!") || reader.accept("<=") || reader.accept("<!")) {
            throw reader.fault(start, "look-ahead and look-behind are not supported");
        }
        if (reader.accept("P=")) {
            throw reader.fault(start, "a back-reference is not supported; write the part out again");
        }
        if (!reader.accept("<") && !reader.accept("P<")) {
            if (!reader.atEnd()) {
                reader.next();
            }
            throw reader.fault(start, "this kind of group is not supported");
        }
        String name = reader.until('>', start, "the name of the group is not closed by >");
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw reader.fault(start, "the name of a group is letters, digits and _, and does not start with a digit");
        }
    }

    /**
     * Reads flags up to the colon before a group that they are for, or to the parenthesis that ends them when they are for
     * the rest of the enclosing group.
     */
    private boolean flagsOfGroup(int start) {
        boolean isOn = true;
        while (!reader.atEnd()) {
            switch (reader.next()) {
                case 'i' -> ignoreCase = isOn;
                // any character is one of a line anyway
                case 's' -> {}
                case '-' -> isOn = false;
                case ':' -> {
                    return true;
                }
                case ')' -> {
                    return false;
                }
                default -> throw reader.fault(start, "the flags i and s are supported, no others");
            }
        }
        throw reader.fault(start, "the group is not closed; write \\( for a parenthesis");
    }

    private boolean anchor() {
        int start = reader.position();
        if (reader.accept("^") || reader.accept("\\A")) {
            if (isStarted) {
                throw reader.fault(start, "the start of the text can only be at the start of the pattern");
            }
        } else if (reader.accept("$") || reader.accept("\\z") || reader.accept("\\Z")) {
            endAnchor = start;
        } else {
            return false;
        }
        anchors++;
        if (isQuantifier(reader.peek())) {
            throw unrepeatable(reader.position());
        }
        return true;
    }

    private Node quantified(Node atom) {
        int start = reader.position();
        if (!isQuantifier(reader.peek())) {
            return atom;
        }
        int least = 0;
        int most = Node.UNBOUNDED;
        switch (reader.next()) {
            case '?' -> most = 1;
            case '+' -> least = 1;
            case '{' -> {
                least = reader.number();
                most = least;
                if (reader.accept(",")) {
                    most = reader.peek() == '}' ? Node.UNBOUNDED : reader.number();
                }
                checkCounts(least, most, start);
            }
            default -> {}
        }
        if (reader.accept("+")) {
            throw reader.fault(start, "a possessive repetition is not supported");
        }
        // a lazy repetition has the same texts
        reader.accept("?");
        requireNoMore();
        return Node.repeat(atom, least, most);
    }

    private void checkCounts(int least, int most, int start) {
        if (least < 0 || most < 0 || !reader.accept("}")) {
            throw reader.fault(start, "a repetition is {n}, {n,} or {n,m}; write \\{ for a brace");
        }
        if (most < least) {
            throw reader.fault(start, "the greatest number of repetitions is less than the least");
        }
        if (least > MAX_REPEAT || (most > MAX_REPEAT && most != Node.UNBOUNDED)) {
            throw reader.fault(start, "more than " + MAX_REPEAT + " repetitions");
        }
    }

    private void requireNoMore() {
        if (isQuantifier(reader.peek())) {
            int start = reader.position();
            reader.next();
            throw reader.fault(start, "a repetition cannot be repeated; put it into a group (?:...)");
        }
    }

    private PatternFault unrepeatable(int start) {
        reader.next();
        return reader.fault(start, "there is nothing to repeat; write a backslash before it for the character itself");
    }

    private static boolean isQuantifier(int c) {
        return c == '*' || c == '+' || c == '?' || c == '{';
    }
}
