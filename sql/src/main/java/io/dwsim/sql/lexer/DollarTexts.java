package io.dwsim.sql.lexer;

/** Texts between dollars: {@code $$…$$} and {@code $tag$…$tag$}. */
final class DollarTexts {
    private static final int LONGEST_TAG = 64;

    private final String text;

    DollarTexts(String text) {
        this.text = text;
    }

    int end(int at) {
        int tagEnd = endOfTag(at);
        if (tagEnd < 0) {
            return -1;
        }
        String tag = text.substring(at, tagEnd);
        int close = text.indexOf(tag, tagEnd);
        return close < 0 ? TokenEnds.NEVER : close + tag.length();
    }

    private int endOfTag(int at) {
        int i = at + 1;
        if (i < text.length() && Characters.isDigit(text.charAt(i))) {
            return -1;
        }
        while (i < text.length() && i - at < LONGEST_TAG) {
            char c = text.charAt(i);
            if (c == '$') {
                return i + 1;
            }
            if (!Characters.continuesWord(c)) {
                return -1;
            }
            i++;
        }
        return -1;
    }
}
