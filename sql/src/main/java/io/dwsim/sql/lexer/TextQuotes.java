package io.dwsim.sql.lexer;

/** The quotes of texts: {@code 'it''s'}, {@code E'…'}, {@code $tag$…$tag$}. */
final class TextQuotes {
    private TextQuotes() {}

    static String without(String quoted) {
        if (quoted.startsWith("$")) {
            int tag = quoted.indexOf('$', 1) + 1;
            return quoted.substring(tag, quoted.length() - tag);
        }
        int open = quoted.indexOf('\'');
        if (open < 0) {
            return quoted.substring(1, quoted.length() - 1);
        }
        return quoted.substring(open + 1, quoted.length() - 1).replace("''", "'");
    }
}
