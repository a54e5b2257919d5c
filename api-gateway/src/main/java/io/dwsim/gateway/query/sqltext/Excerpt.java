package io.dwsim.gateway.query.sqltext;

import java.util.Set;

/** A line of a text with a caret below a place in it, as it looks in a fixed-width font. */
public final class Excerpt {

    /** Of a longer line only what is around the place is shown. */
    private static final int SHOWN = 160;

    private static final String LEFT_OUT = "…";
    private static final char WIDE_SPACE = '\u3000';
    private static final Set<Character.UnicodeScript> WIDE_SCRIPTS = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);

    private Excerpt() {}

    /** The line a UTF-16 offset is in, and the caret on the next. */
    public static String of(String text, int offset) {
        int at = Math.min(offset, text.length());
        int start = at;
        while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        int[] line = text.substring(start, end).codePoints().toArray();
        int caret = text.codePointCount(start, at);
        int from = Math.max(0, Math.min(caret - SHOWN / 2, line.length - SHOWN));
        int to = Math.min(line.length, from + SHOWN);
        StringBuilder excerpt = new StringBuilder();
        StringBuilder blank = new StringBuilder();
        if (from > 0) {
            excerpt.append(LEFT_OUT);
            blank.append(' ');
        }
        excerpt.append(new String(line, from, to - from));
        if (to < line.length) {
            excerpt.append(LEFT_OUT);
        }
        for (int i = from; i < caret; i++) {
            appendBlank(blank, line[i]);
        }
        return excerpt.append('\n').append(blank).append('^').toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** As wide as the character is shown. */
    private static void appendBlank(StringBuilder blank, int character) {
        switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
            default -> blank.append(character == '\t' ? '\t' : isWide(character) ? WIDE_SPACE : ' ');
        }
    }

    /** Roughly the Wide and Fullwidth of Unicode's annex 11. */
    private static boolean isWide(int character) {
        return WIDE_SCRIPTS.contains(Character.UnicodeScript.of(character))
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF01 && character <= 0xFF60)
                || (character >= 0x1F300 && character <= 0x1FAFF);
    }
}
