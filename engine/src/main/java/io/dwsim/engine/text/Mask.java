package io.dwsim.engine.text;

import io.dwsim.engine.random.CellRandom;

/**
 * Text in which {@code #} stands for a digit, {@code Ø} beside a {@code #} for a digit from 1 to 9, and {@code ?} for an
 * upper-case letter; any other character stands for itself.
 */
final class Mask implements TextSource {

    private static final char DIGIT = '#';
    private static final char LEADING_DIGIT = '\u00D8';
    private static final char LETTER = '?';

    private final String pattern;

    Mask(String pattern) {
        this.pattern = pattern;
    }

    /** Whether a text has anything to fill in. */
    static boolean isMask(String text) {
        return text.indexOf(DIGIT) >= 0 || text.indexOf(LETTER) >= 0;
    }

    @Override
    public void append(CellRandom random, Utf8Builder out) {
        int plain = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean leading = isLeadingDigit(c, i);
            if (c != DIGIT && c != LETTER && !leading) {
                continue;
            }
            out.append(pattern.subSequence(plain, i));
            plain = i + 1;
            if (c == LETTER) {
                out.appendAscii((char) ('A' + random.below(26)));
            } else {
                out.appendAscii((char) (leading ? '1' + random.below(9) : '0' + random.below(10)));
            }
        }
        out.append(pattern.subSequence(plain, pattern.length()));
    }

    /** In Danish and Norwegian names the character is a letter, so it must touch a digit to be one. */
    private boolean isLeadingDigit(char c, int index) {
        return c == LEADING_DIGIT
                && (pattern.startsWith("#", index + 1) || (index > 0 && pattern.charAt(index - 1) == DIGIT));
    }
}
