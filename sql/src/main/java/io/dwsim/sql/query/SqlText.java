package io.dwsim.sql.query;

import io.dwsim.sql.text.EditedSql.Piece;
import io.dwsim.sql.text.PostgresLexer;
import io.dwsim.sql.text.SqlToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A text as tokens whose brackets know their partners. Tokens are meant by their index. */
final class SqlText {

    private static final int NONE = -1;

    final String sql;
    final List<SqlToken> tokens;
    private final int[] partners;
    private final String[] folded;
    private final boolean[] isWord;
    private final boolean balanced;

    SqlText(String sql) {
        this.sql = sql;
        this.tokens = PostgresLexer.tokens(sql);
        this.partners = new int[tokens.size()];
        this.folded = tokens.stream().map(SqlToken::folded).toArray(String[]::new);
        this.isWord = new boolean[tokens.size()];
        for (int i = 0; i < isWord.length; i++) {
            isWord[i] = tokens.get(i).kind() == SqlToken.Kind.WORD;
        }
        this.balanced = match();
    }

    private boolean match() {
        Arrays.fill(partners, NONE);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isOpening(i)) {
                open.push(i);
            } else if (isClosing(i)) {
                Integer start = open.poll();
                if (start == null || !fits(start, i)) {
                    return false;
                }
                partners[start] = i;
                partners[i] = start;
            }
        }
        return open.isEmpty();
    }

    private boolean fits(int open, int close) {
        return "()[]{}".contains(tokens.get(open).text() + tokens.get(close).text());
    }

    boolean isOpening(int i) {
        return isSymbol(i, '(') || isSymbol(i, '[') || isSymbol(i, '{');
    }

    boolean isClosing(int i) {
        return isSymbol(i, ')') || isSymbol(i, ']') || isSymbol(i, '}');
    }

    /** Whether every bracket has its partner; if not, only Postgres can say what is wrong. */
    boolean isBalanced() {
        return balanced;
    }

    int size() {
        return tokens.size();
    }

    SqlToken at(int i) {
        return tokens.get(i);
    }

    /** The bracket that belongs to this one. */
    int partner(int bracket) {
        return partners[bracket];
    }

    boolean isWord(int i, String lowerCase) {
        return has(i) && isWord[i] && folded[i].equals(lowerCase);
    }

    boolean isWord(int i, Set<String> lowerCase) {
        return has(i) && isWord[i] && lowerCase.contains(folded[i]);
    }

    boolean isSymbol(int i, char symbol) {
        return has(i) && tokens.get(i).isSymbol(symbol);
    }

    /** Whether two symbols stand here without a gap, as in {@code ::}. */
    boolean isSymbols(int i, char first, char second) {
        return isSymbol(i, first)
                && isSymbol(i + 1, second)
                && tokens.get(i).end() == tokens.get(i + 1).start();
    }

    boolean isIdentifier(int i) {
        return has(i) && tokens.get(i).isIdentifier();
    }

    boolean isKind(int i, SqlToken.Kind kind) {
        return has(i) && tokens.get(i).kind() == kind;
    }

    private boolean has(int i) {
        return i >= 0 && i < tokens.size();
    }

    String folded(int i) {
        return folded[i];
    }

    /** Whether a function of one of these names is called here; one with a schema is another's. */
    boolean isCall(int i, Set<String> names) {
        return isWord(i, names) && isSymbol(i + 1, '(') && partner(i + 1) > 0 && !isSymbol(i - 1, '.');
    }

    boolean isCall(int i, String name) {
        return isCall(i, Set.of(name));
    }

    /** The arguments between the parentheses that open here. */
    List<Range> arguments(int open) {
        return open + 1 == partner(open) ? List.of() : split(new Range(open + 1, partner(open)));
    }

    /** The parts between the commas of a range. */
    List<Range> split(Range range) {
        List<Range> parts = new ArrayList<>();
        int start = range.from();
        for (int i = range.from(); i < range.to(); i = next(i)) {
            if (isSymbol(i, ',')) {
                parts.add(new Range(start, i));
                start = i + 1;
            }
        }
        parts.add(new Range(start, range.to()));
        return parts;
    }

    /** The token after this one, or after what it opens. */
    int next(int i) {
        return isOpening(i) && partners[i] > i ? partners[i] + 1 : i + 1;
    }

    /** The token before this one, or before what it closes. */
    int previous(int i) {
        return isClosing(i) && partners[i] >= 0 ? partners[i] - 1 : i - 1;
    }

    int start(int i) {
        return i < tokens.size() ? tokens.get(i).start() : sql.length();
    }

    int end(int i) {
        return tokens.get(i).end();
    }

    String text(Range range) {
        return range.isEmpty() ? "" : sql.substring(start(range.from()), end(range.to() - 1));
    }

    Piece copy(Range range) {
        return range.isEmpty() ? Piece.text("") : Piece.copy(start(range.from()), end(range.to() - 1));
    }

    UnsupportedConstruct unsupported(int i, String construct, String alternative) {
        return new UnsupportedConstruct(construct, alternative, start(i));
    }

    /** Tokens from one to before another. */
    record Range(int from, int to) {

        boolean isEmpty() {
            return from >= to;
        }

        int length() {
            return to - from;
        }

        boolean contains(int i) {
            return i >= from && i < to;
        }
    }
}
