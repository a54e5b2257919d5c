package io.dwsim.engine.pattern;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sets of characters that have a name; each is the part of it that is printable ASCII. */
final class NamedSets {

    private static final CodePoints DIGIT = CodePoints.pairs("09");
    private static final CodePoints UPPER = CodePoints.pairs("AZ");
    private static final CodePoints LOWER = CodePoints.pairs("az");
    private static final CodePoints ALPHA = UPPER.union(LOWER);
    private static final CodePoints ALNUM = ALPHA.union(DIGIT);
    private static final CodePoints WORD = ALNUM.union(CodePoints.of('_'));
    private static final CodePoints SPACE = CodePoints.of(' ');
    private static final CodePoints GRAPH = CodePoints.pairs("!~");
    private static final CodePoints PUNCT = CodePoints.pairs("!/:@[`{~");
    private static final CodePoints HEX = CodePoints.pairs("09AFaf");

    private static final Map<String, CodePoints> POSIX = Map.ofEntries(
            Map.entry("alpha", ALPHA),
            Map.entry("digit", DIGIT),
            Map.entry("alnum", ALNUM),
            Map.entry("upper", UPPER),
            Map.entry("lower", LOWER),
            Map.entry("punct", PUNCT),
            Map.entry("space", SPACE),
            Map.entry("blank", SPACE),
            Map.entry("xdigit", HEX),
            Map.entry("graph", GRAPH),
            Map.entry("print", CodePoints.PRINTABLE),
            Map.entry("word", WORD));

    private static final Map<String, CodePoints> PROPERTIES = Map.ofEntries(
            Map.entry("Alpha", ALPHA),
            Map.entry("Digit", DIGIT),
            Map.entry("Alnum", ALNUM),
            Map.entry("Upper", UPPER),
            Map.entry("Lower", LOWER),
            Map.entry("Punct", PUNCT),
            Map.entry("XDigit", HEX),
            Map.entry("ASCII", CodePoints.PRINTABLE),
            Map.entry("L", ALPHA),
            Map.entry("Lu", UPPER),
            Map.entry("Ll", LOWER),
            Map.entry("N", DIGIT),
            Map.entry("Nd", DIGIT));

    private NamedSets() {}

    /** The set of an escape such as {@code \d}, of an upper-case one its opposite. */
    static @Nullable CodePoints shorthand(int letter) {
        return switch (letter) {
            case 'd' -> DIGIT;
            case 'D' -> DIGIT.printableOthers();
            case 'w' -> WORD;
            case 'W' -> WORD.printableOthers();
            case 's' -> SPACE;
            case 'S' -> SPACE.printableOthers();
            default -> null;
        };
    }

    /** The set of a name in {@code [[:name:]]}. */
    static @Nullable CodePoints posix(String name) {
        return POSIX.get(name);
    }

    /** The set of a name in {@code \p{name}}. */
    static @Nullable CodePoints property(String name) {
        return PROPERTIES.get(name);
    }
}
