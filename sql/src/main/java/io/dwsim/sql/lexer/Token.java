package io.dwsim.sql.lexer;

/**
 * A piece of a text.
 *
 * @param kind what it is
 * @param source the whole text it is a piece of
 * @param start offset of its first character
 * @param end offset after its last character
 * @param line of its first character, from 1
 * @param column of its first character in code points, from 1
 */
public record Token(TokenKind kind, String source, int start, int end, int line, int column) {

    /** As written. */
    public String text() {
        return source.substring(start, end);
    }

    /** Whether it is this word, whatever its case, and not in quotes. */
    public boolean isWord(String word) {
        return kind == TokenKind.WORD && end - start == word.length() && matches(word);
    }

    /** Whether it is this symbol. */
    public boolean isSymbol(String symbol) {
        return kind == TokenKind.SYMBOL && end - start == symbol.length() && source.startsWith(symbol, start);
    }

    /** Whether nothing stands between this token and that one, which follows it. */
    public boolean touches(Token next) {
        return end == next.start;
    }

    /** The name it is, without its quotes; of anything else the text as written. */
    public String name() {
        return switch (kind) {
            case QUOTED_NAME -> NameQuotes.without(text());
            case TEXT -> TextQuotes.without(text());
            default -> text();
        };
    }

    @Override
    public String toString() {
        return kind + " " + text() + " at " + line + ":" + column;
    }

    private boolean matches(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = source.charAt(start + i);
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
            if (upper != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
