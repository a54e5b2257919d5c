package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.List;
import java.util.Set;

/** Words and calls for which Postgres has others of the same meaning. */
final class Words implements Rewrite {

    /** Functions that Postgres has without parentheses. */
    private static final Set<String> MOMENTS =
            Set.of("current_timestamp", "current_time", "localtimestamp", "localtime");

    private static final Set<String> NILADIC =
            Set.of("current_date", "current_user", "current_role", "session_user", "user", "current_catalog");
    /** Functions for whose names Postgres has a grammar of its own. */
    private static final Set<String> GRAMMAR = Set.of("isnull", "json_serialize");

    private static final Set<String> EXTREMES = Set.of("greatest", "least");
    private static final int MOST_DIGITS = 6;

    private final Dialect dialect;

    Words(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).kind() == Kind.WORD && !text.isSymbol(i - 1, '.')) {
                word(text, i, edits);
            }
        }
    }

    private void word(SqlText text, int i, Edits edits) {
        if (text.isCall(i, MOMENTS)) {
            moment(text, i, edits);
        } else if (text.isCall(i, NILADIC) && text.partner(i + 1) == i + 2) {
            edits.drop(new Range(i + 1, i + 3));
        } else if (text.isWord(i, "minus") && SelectBlock.isOperator(text, i)) {
            edits.replace(i, "EXCEPT");
        } else if (text.isWord(i, "approximate") && text.isIdentifier(i + 1) && text.isSymbol(i + 2, '(')) {
            edits.remove(new Range(i, i + 1));
        } else if (text.isCall(i, "count")) {
            count(text, i, edits);
        } else if (text.isCall(i, GRAMMAR)) {
            edits.replace(i, '"' + text.folded(i) + '"');
        } else if (text.isCall(i, "position") && text.arguments(i + 1).size() >= 2) {
            edits.replace(i, "charindex");
        } else if (text.isWord(i, "sysdate") && !text.isSymbol(i + 1, '(') && dialect == Dialect.REDSHIFT) {
            edits.replace(i, "getdate()");
        } else if (dialect == Dialect.SNOWFLAKE) {
            ofSnowflake(text, i, edits);
        }
    }

    private static void ofSnowflake(SqlText text, int i, Edits edits) {
        if (text.isCall(i, EXTREMES)) {
            edits.replace(i, "dwsim_snowflake.\"" + text.folded(i) + "\"");
        } else if (text.isWord(i, "user") && !text.isSymbol(i + 1, '(') && !text.isWord(i - 1, "as")) {
            // a plain name in Snowflake, the login in Postgres
            edits.replace(i, "\"user\"");
        } else if (text.isCall(i, "time") && text.arguments(i + 1).size() == 1) {
            edits.replace(i, "to_time");
        } else if (text.isCall(i, "char")
                && text.arguments(i + 1).size() == 1
                && !text.isSymbol(i - 1, ':')
                && !text.isWord(i - 1, "as")) {
            edits.replace(i, "chr");
        } else if (text.isWord(i, "dual") && text.isWord(i - 1, "from")) {
            edits.replace(i, "(VALUES ('X')) AS dual(dummy)");
        }
    }

    /** {@code CURRENT_TIMESTAMP()}, and with more digits than Postgres counts. */
    private static void moment(SqlText text, int i, Edits edits) {
        List<Range> arguments = text.arguments(i + 1);
        if (arguments.isEmpty()) {
            edits.drop(new Range(i + 1, i + 3));
        } else if (text.isKind(i + 2, Kind.NUMBER) && tooPrecise(text.at(i + 2).text())) {
            edits.replace(i + 2, String.valueOf(MOST_DIGITS));
        }
    }

    static boolean tooPrecise(String digits) {
        return digits.length() == 1 && digits.charAt(0) > '0' + MOST_DIGITS;
    }

    /** {@code COUNT(DISTINCT a, b)} leaves out rows with a NULL in any of them. */
    private static void count(SqlText text, int i, Edits edits) {
        int open = i + 1;
        List<Range> arguments = text.arguments(open);
        if (arguments.size() < 2 || !text.isWord(open + 1, "distinct")) {
            return;
        }
        StringBuilder filter = new StringBuilder(" FILTER (WHERE ");
        for (int a = 0; a < arguments.size(); a++) {
            Range argument = arguments.get(a);
            Range value = a == 0 ? new Range(argument.from() + 1, argument.to()) : argument;
            filter.append(a == 0 ? "(" : " AND (").append(text.text(value)).append(") IS NOT NULL");
        }
        edits.add(edits.group()
                .insertBefore(open + 2, "(")
                .insertAfter(text.partner(open) - 1, ")")
                .insertAfter(text.partner(open), filter.append(')').toString()));
    }
}
