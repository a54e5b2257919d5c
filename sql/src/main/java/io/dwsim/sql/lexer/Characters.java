package io.dwsim.sql.lexer;

/** Which characters make blanks and words. */
final class Characters {
    private Characters() {}

    static boolean isBlank(char c) {
        return c <= ' '
                || c == 0x7F
                || (c >= 0x80
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c == '\uFEFF'
                                || c == '\u0085'
                                || (c >= '\u200B' && c <= '\u200F')));
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean startsWord(char c) {
        return isLetter(c) || c == '_' || (c >= 0x80 && !isBlank(c) && c != '‘' && c != '’' && c != '“' && c != '”');
    }

    static boolean continuesWord(char c) {
        return startsWord(c) || isDigit(c) || c == '$';
    }
}
