package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.List;
import java.util.Set;

/** {@code LIKE ANY (a, b)} and the operators for regular expressions, which fit the whole text. */
final class Patterns implements Rewrite {

    private static final Set<String> LIKES = Set.of("like", "ilike");
    private static final Set<String> QUANTIFIERS = Set.of("any", "all", "some");
    private static final Set<String> REGEXPS = Set.of("rlike", "regexp");

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 1; i < text.size(); i++) {
            if (text.isWord(i, LIKES) && text.isWord(i + 1, QUANTIFIERS) && text.isSymbol(i + 2, '(')) {
                likeAny(text, i, edits);
            } else if (text.isWord(i, REGEXPS) && !text.isSymbol(i + 1, '(') && !text.isSymbol(i - 1, '.')) {
                regexp(text, i, edits);
            }
        }
    }

    private static void likeAny(SqlText text, int like, Edits edits) {
        int open = like + 2;
        if (text.isWord(open + 1, Set.of("select", "array"))) {
            return;
        }
        String written = text.text(new Range(like, like + 2));
        if (text.isWord(like - 1, "not")) {
            throw text.unsupported(like - 1, "NOT " + written, "Write NOT (x " + written + " (…)).");
        }
        if (text.isWord(text.next(open), "escape")) {
            throw text.unsupported(like, written + " with ESCAPE", "Write the conditions out, joined by OR or AND.");
        }
        edits.add(edits.group().insertAfter(open, "ARRAY[").insertBefore(text.partner(open), "]"));
    }

    private static void regexp(SqlText text, int operator, Edits edits) {
        boolean isNegated = text.isWord(operator - 1, "not");
        int last = operator + 1;
        while (text.isIdentifier(last) && text.isSymbol(last + 1, '.')) {
            last += 2;
        }
        boolean isCallOrGroup = text.isSymbol(last, '(') || (text.isIdentifier(last) && text.isSymbol(last + 1, '('));
        int end = isCallOrGroup ? text.next(text.isSymbol(last, '(') ? last : last + 1) : last + 1;
        if (last >= text.size() || !(isCallOrGroup || text.isIdentifier(last) || text.isKind(last, Kind.OPAQUE))) {
            return;
        }
        Range pattern = new Range(operator + 1, end);
        edits.add(edits.group()
                .replace(
                        new Range(isNegated ? operator - 1 : operator, end),
                        List.of(
                                Piece.text(isNegated ? "!~ ('^(?:' || " : "~ ('^(?:' || "),
                                text.copy(pattern),
                                Piece.text(" || ')$')"))));
    }
}
