package io.dwsim.engine.pattern;

import org.jspecify.annotations.Nullable;

/** Reads what stands for one character: escapes and classes. */
final class SetParser {

    private static final String NO_SUCH_PROPERTY =
            "this set is not known; use Alpha, Upper, Lower, Digit, Alnum, Punct, XDigit, ASCII, L, Lu, Ll, N or Nd";

    private final PatternReader reader;

    SetParser(PatternReader reader) {
        this.reader = reader;
    }

    /**
     * Reads an escape, of which the backslash comes next.
     *
     * @param ignoreCase whether an opposite leaves out both cases; the other case of what is read is not added
     */
    CodePoints escape(boolean ignoreCase) {
        int start = reader.position();
        reader.next();
        if (reader.atEnd()) {
            throw reader.fault(start, "nothing follows the backslash; write \\\\ for a backslash");
        }
        int letter = reader.next();
        CodePoints shorthand = NamedSets.shorthand(letter);
        if (shorthand != null) {
            return shorthand;
        }
        return switch (letter) {
            case 'p', 'P' -> property(letter == 'P', ignoreCase, start);
            case 't' -> CodePoints.of('\t');
            case 'n' -> CodePoints.of('\n');
            case 'r' -> CodePoints.of('\r');
            case 'f' -> CodePoints.of('\f');
            case 'x' -> CodePoints.of(hexadecimal(start));
            case 'u' -> CodePoints.of(utf16(start));
            case 'b', 'B', 'y', 'Y', 'm', 'M', 'G', 'K', 'A', 'z', 'Z' ->
                throw reader.fault(start, "a condition on the place in the text is not supported here");
            case '0' -> throw reader.fault(start, "octal escapes are not supported; write \\xHH");
            case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k', 'g' ->
                throw reader.fault(start, "a back-reference is not supported; write the part out again");
            default -> {
                if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
                    throw reader.fault(start, "this escape is not supported");
                }
                yield CodePoints.of(letter);
            }
        };
    }

    /** Reads a class, of which the opening bracket comes next. */
    CodePoints bracketed(boolean ignoreCase) {
        int start = reader.position();
        reader.next();
        boolean isNegated = reader.accept("^");
        CodePoints all = CodePoints.NONE;
        boolean isFirst = true;
        while (isFirst || reader.peek() != ']') {
            if (reader.atEnd()) {
                throw reader.fault(start, "the class is not closed by ]");
            }
            all = all.union(rangeOrSet(ignoreCase));
            isFirst = false;
        }
        reader.next();
        CodePoints cased = cased(all, ignoreCase);
        CodePoints set = isNegated ? cased.printableOthers() : cased;
        if (set.size() == 0) {
            throw reader.fault(start, "the class holds no printable ASCII character");
        }
        return set;
    }

    private static CodePoints cased(CodePoints set, boolean ignoreCase) {
        return ignoreCase ? set.inBothCases() : set;
    }

    private CodePoints rangeOrSet(boolean ignoreCase) {
        int start = reader.position();
        boolean isSet = isSet();
        CodePoints low = element(ignoreCase);
        if (isSet || reader.peek() != '-' || reader.peek(1) == ']') {
            return low;
        }
        reader.next();
        if (reader.atEnd()) {
            return low;
        }
        isSet = isSet();
        CodePoints high = element(ignoreCase);
        if (isSet) {
            throw reader.fault(start, "a range goes from one character to another; write \\- for a hyphen");
        }
        if (high.nth(0) < low.nth(0)) {
            throw reader.fault(start, "the range goes backwards");
        }
        return CodePoints.range(low.nth(0), high.nth(0));
    }

    /** Whether what comes next in a class is a set with a name, not one character. */
    private boolean isSet() {
        return (reader.peek() == '[' && reader.peek(1) == ':')
                || (reader.peek() == '\\' && "dDwWsSpP".indexOf(reader.peek(1)) >= 0);
    }

    private CodePoints element(boolean ignoreCase) {
        int start = reader.position();
        if (reader.peek() == '\\') {
            return escape(ignoreCase);
        }
        if (reader.accept("[:")) {
            String name = reader.until(']', start, "the name of the set is not closed by :]");
            CodePoints set = posix(name, ignoreCase);
            if (set == null) {
                throw reader.fault(
                        start,
                        "this set is not known; use alpha, digit, alnum, upper, lower, punct, space, blank, xdigit, "
                                + "graph, print or word");
            }
            return set;
        }
        int character = reader.next();
        if (character == '[') {
            throw reader.fault(start, "a class inside a class is not supported; write \\[ for a bracket");
        }
        if (character == '&' && reader.accept("&")) {
            throw reader.fault(start, "an intersection of classes is not supported; write \\& for an ampersand");
        }
        return CodePoints.of(character);
    }

    private static @Nullable CodePoints posix(String closed, boolean ignoreCase) {
        if (!closed.endsWith(":")) {
            return null;
        }
        String name = closed.substring(0, closed.length() - 1);
        CodePoints set = NamedSets.posix(name.startsWith("^") ? name.substring(1) : name);
        return set != null && name.startsWith("^") ? cased(set, ignoreCase).printableOthers() : set;
    }

    private CodePoints property(boolean isUpper, boolean ignoreCase, int start) {
        if (reader.atEnd()) {
            throw reader.fault(start, NO_SUCH_PROPERTY);
        }
        String name;
        if (reader.accept("{")) {
            name = reader.until('}', start, "the name of the set is not closed by }");
        } else {
            name = Character.toString(reader.next());
        }
        boolean isNegated = isUpper ^ name.startsWith("^");
        CodePoints set = NamedSets.property(name.startsWith("^") ? name.substring(1) : name);
        if (set == null) {
            throw reader.fault(start, NO_SUCH_PROPERTY);
        }
        CodePoints cased = cased(set, ignoreCase);
        CodePoints result = isNegated ? cased.printableOthers() : cased;
        if (result.size() == 0) {
            throw reader.fault(start, "the class holds no printable ASCII character");
        }
        return result;
    }

    private int hexadecimal(int start) {
        if (!reader.accept("{")) {
            return reader.requireText(digits(2, start), start);
        }
        int value = 0;
        int count = 0;
        while (reader.peek() != '}' && count < 6) {
            value = value << 4 | digits(1, start);
            count++;
        }
        if (count == 0 || !reader.accept("}")) {
            throw reader.fault(start, "\\x{...} takes 1 to 6 hexadecimal digits");
        }
        return reader.requireText(value, start);
    }

    /** Reads four digits, or twice four that are a surrogate pair. */
    private int utf16(int start) {
        int first = digits(4, start);
        int afterFirst = reader.position();
        if (first >= Character.MIN_HIGH_SURROGATE && first <= Character.MAX_HIGH_SURROGATE && reader.accept("\\u")) {
            int second = digits(4, start);
            if (second >= Character.MIN_LOW_SURROGATE && second <= Character.MAX_LOW_SURROGATE) {
                return Character.toCodePoint((char) first, (char) second);
            }
            reader.rewind(afterFirst);
        }
        return reader.requireText(first, start);
    }

    private int digits(int count, int start) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int c = reader.atEnd() ? PatternReader.END : reader.next();
            boolean isDigit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (!isDigit) {
                throw reader.fault(start, "hexadecimal digits are missing");
            }
            value = value << 4 | Character.digit(c, 16);
        }
        return value;
    }
}
