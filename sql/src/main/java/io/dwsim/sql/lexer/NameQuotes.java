package io.dwsim.sql.lexer;

/** The quotes of names: {@code "a""b"}, {@code `a``b`}, {@code [a]]b]}. */
final class NameQuotes {
    private NameQuotes() {}

    static String without(String quoted) {
        char open = quoted.charAt(0);
        if (open == '“') {
            return quoted.substring(1, quoted.length() - 1);
        }
        String close = open == '[' ? "]" : String.valueOf(open);
        return quoted.substring(1, quoted.length() - 1).replace(close + close, close);
    }
}
