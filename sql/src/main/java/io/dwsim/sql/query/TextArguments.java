package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.List;
import java.util.Set;

/**
 * Arguments of CONCAT and CONCAT_WS as texts, which the dialects' own functions take: those of Postgres take anything, but
 * leave out NULLs.
 */
final class TextArguments implements Rewrite {

    private static final Set<String> FUNCTIONS = Set.of("concat", "concat_ws");

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isCall(i, FUNCTIONS)) {
                List<Range> arguments = text.arguments(i + 1);
                arguments.stream()
                        .filter(argument -> arguments.size() > 1 && !isText(text, argument))
                        .forEach(argument -> edits.add(edits.group()
                                .insertBefore(argument.from(), "(")
                                .insertAfter(argument.to() - 1, ")::text")));
            }
        }
    }

    private static boolean isText(SqlText text, Range argument) {
        int last = argument.to() - 1;
        boolean isLiteral = argument.length() == 1 && text.isKind(last, Kind.OPAQUE);
        return argument.isEmpty()
                || isLiteral
                || (argument.length() > 3 && text.isSymbols(last - 2, ':', ':') && text.isWord(last, "text"));
    }
}
