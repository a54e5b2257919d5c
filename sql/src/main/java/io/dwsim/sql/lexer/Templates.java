package io.dwsim.sql.lexer;

import java.util.HashMap;
import java.util.Map;

/** Finds what a program puts in before the text becomes SQL: {@code {{db}}}, {@code ${db}}, {@code &{db}}, {@code <%db%>}. */
final class Templates {
    private static final int LONGEST = 4000;
    private static final Map<String, String> BRACES = Map.of(
            "{{", "}}", "${", "}", "&{", "}", "#{", "}", "@{", "}", "<%", "%>", "$(", ")", "<<", ">>", "%(", ")s");

    private final String text;
    /** Where a closing brace is found next, so that looking for it costs no more than one walk over the text. */
    private final Map<String, Integer> nextClose = new HashMap<>();

    Templates(String text) {
        this.text = text;
    }

    /** Offset after the template that begins here; -1 for none. */
    int end(int at) {
        if (at + 1 >= text.length() || "{$&#@<%".indexOf(text.charAt(at)) < 0) {
            return -1;
        }
        String close = BRACES.get(text.substring(at, at + 2));
        if (close != null) {
            return endOfBraces(at, close);
        }
        return switch (text.charAt(at)) {
            case '{' -> endOfName(at, '}');
            case '<' ->
                at > 0 && Characters.continuesWord(text.charAt(at - 1)) && text.charAt(at - 1) != '_'
                        ? -1
                        : endOfName(at, '>');
            case '%' -> text.startsWith("%%", at) ? doubled(at) : endOfPercent(at);
            default -> -1;
        };
    }

    /** Offset after a block of Jinja, {@code {% … %}} or {@code {# … #}}; -1 for none. */
    int endOfBlock(int at) {
        String close = text.startsWith("{%", at) ? "%}" : text.startsWith("{#", at) ? "#}" : null;
        if (close == null) {
            return -1;
        }
        int found = find(close, at + 2);
        return found < 0 ? -1 : found + 2;
    }

    private int endOfBraces(int at, String close) {
        int found = find(close, at + 2);
        if (found <= at + 2 || found - at > LONGEST) {
            return -1;
        }
        char open = text.charAt(at);
        if ((open == '<' && text.charAt(at + 1) == '<') || text.charAt(at + 1) == '(') {
            return found - at < 200 && isOneLine(at, found) && !Characters.isBlank(text.charAt(at + 2))
                    ? found + close.length()
                    : -1;
        }
        return found + close.length();
    }

    private boolean isOneLine(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Characters.isLineEnd(text.charAt(i)) || text.charAt(i) == ';' || text.charAt(i) == '\'') {
                return false;
            }
        }
        return true;
    }

    private int endOfName(int at, char close) {
        int i = at + 1;
        if (i >= text.length() || !Characters.startsWord(text.charAt(i))) {
            return -1;
        }
        while (i < text.length()
                && i - at < 128
                && (Characters.continuesWord(text.charAt(i)) || text.charAt(i) == '.' || text.charAt(i) == '-')) {
            i++;
        }
        return i < text.length() && text.charAt(i) == close ? i + 1 : -1;
    }

    private int doubled(int at) {
        int end = endOfName(at + 1, '%');
        return end >= 0 && text.startsWith("%", end) ? end + 1 : -1;
    }

    private int endOfPercent(int at) {
        boolean isParameter = text.charAt(at + 1) == 's'
                && (at + 2 >= text.length() || !Characters.continuesWord(text.charAt(at + 2)));
        return isParameter ? at + 2 : endOfName(at, '%');
    }

    private int find(String close, int from) {
        int known = nextClose.getOrDefault(close, 0);
        if (known == -1 || known >= from) {
            return known;
        }
        int found = text.indexOf(close, from);
        nextClose.put(close, found);
        return found;
    }
}
