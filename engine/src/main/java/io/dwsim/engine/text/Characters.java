package io.dwsim.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Random ASCII characters of an alphabet, on their own or in the places a text keeps for them. */
final class Characters {

    static final String DIGITS = "0123456789";
    static final String NONZERO = "123456789";
    static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String LETTERS = LOWER + UPPER;
    static final String HEX = "0123456789abcdef";

    private Characters() {}

    /** One character. */
    static TextSource one(String alphabet) {
        return (random, out) -> out.appendAscii(alphabet.charAt(random.below(alphabet.length())));
    }

    /** As many characters as a number between two others, both inclusive. */
    static TextSource of(String alphabet, int least, int most) {
        return (random, out) -> {
            int count = least == most ? least : least + random.below(most - least + 1);
            for (int i = 0; i < count; i++) {
                out.appendAscii(alphabet.charAt(random.below(alphabet.length())));
            }
        };
    }

    /** A text in which {@code #} stands for a digit and {@code ?} for a letter of an alphabet. */
    static TextSource mask(String text, String letters) {
        TextSource digit = one(DIGITS);
        TextSource letter = one(letters);
        return filled(text, c -> c == '#' ? digit : c == '?' ? letter : null);
    }

    /** A text in which some code points stand for sources; those without one stand for themselves. */
    static TextSource filled(String text, IntFunction<@Nullable TextSource> sources) {
        List<TextSource> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            TextSource source = sources.apply(c);
            if (source == null) {
                plain.appendCodePoint(c);
                return;
            }
            addPlain(plain, parts);
            parts.add(source);
        });
        addPlain(plain, parts);
        return TextSource.sequence(parts.toArray(TextSource[]::new));
    }

    private static void addPlain(StringBuilder plain, List<TextSource> parts) {
        if (!plain.isEmpty()) {
            parts.add(TextSource.literal(plain.toString()));
            plain.setLength(0);
        }
    }
}
