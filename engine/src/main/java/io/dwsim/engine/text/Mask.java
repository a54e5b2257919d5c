package io.dwsim.engine.text;

import io.dwsim.engine.random.CellRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in which {@code #} stands for a digit, {@code Ø} beside a {@code #} for a digit from 1 to 9, and {@code ?} for an
 * upper-case letter; any other character stands for itself.
 */
final class Mask implements TextSource {

    private static final char DIGIT = '#';
    private static final char LEADING_DIGIT = '\u00D8';
    private static final char LETTER = '?';

    /** What stands before each place, and after the last one. */
    private final String[] plain;

    private final char[] places;

    Mask(String pattern) {
        List<String> texts = new ArrayList<>();
        StringBuilder kinds = new StringBuilder();
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == DIGIT || c == LETTER || isLeadingDigit(pattern, i)) {
                texts.add(pattern.substring(start, i));
                kinds.append(c);
                start = i + 1;
            }
        }
        texts.add(pattern.substring(start));
        plain = texts.toArray(String[]::new);
        places = kinds.toString().toCharArray();
    }

    /** Whether a text has anything to fill in. */
    static boolean isMask(String text) {
        return text.indexOf(DIGIT) >= 0 || text.indexOf(LETTER) >= 0;
    }

    @Override
    public void append(CellRandom random, Utf8Builder out) {
        for (int i = 0; i < places.length; i++) {
            out.append(plain[i]);
            switch (places[i]) {
                case LETTER -> out.appendAscii((char) ('A' + random.below(26)));
                case DIGIT -> out.appendAscii((char) ('0' + random.below(10)));
                default -> out.appendAscii((char) ('1' + random.below(9)));
            }
        }
        out.append(plain[places.length]);
    }

    /** In Danish and Norwegian names the character is a letter, so it must touch a digit to be one. */
    private static boolean isLeadingDigit(String pattern, int index) {
        return pattern.charAt(index) == LEADING_DIGIT
                && (pattern.startsWith("#", index + 1) || (index > 0 && pattern.charAt(index - 1) == DIGIT));
    }
}
