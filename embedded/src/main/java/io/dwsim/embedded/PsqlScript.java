package io.dwsim.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little of psql's language that our own script uses: statements that end a line with {@code ;}, {@code \gexec} and
 * {@code \connect} on lines of their own, {@code :'variable'}, and comments on lines of their own.
 */
final class PsqlScript {

    private static final Pattern VARIABLE = Pattern.compile(":'([a-z_]+)'");
    private static final String GEXEC = "\\gexec";
    private static final String CONNECT = "\\connect ";

    private PsqlScript() {}

    /** One thing to do. */
    sealed interface Step permits Execute, ExecuteResult, Connect {}

    /** A statement. */
    record Execute(String sql) implements Step {}

    /** A query whose results are statements to execute. */
    record ExecuteResult(String sql) implements Step {}

    /** Go on in another database. */
    record Connect(String database) implements Step {}

    static List<Step> parse(String script, Map<String, String> variables) {
        List<Step> steps = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (String line : script.lines().map(String::strip).toList()) {
            if (line.equals(GEXEC)) {
                steps.add(new ExecuteResult(taken(sql)));
            } else if (line.startsWith(CONNECT)) {
                steps.add(new Connect(line.substring(CONNECT.length()).strip()));
            } else if (!line.isEmpty() && !line.startsWith("--")) {
                sql.append(substituted(line, variables)).append('\n');
                if (line.endsWith(";")) {
                    steps.add(new Execute(taken(sql)));
                }
            }
        }
        if (!sql.isEmpty()) {
            throw new EmbeddedServerException("The script ends within a statement: " + sql);
        }
        return steps;
    }

    private static String taken(StringBuilder sql) {
        String statement = sql.toString().strip();
        sql.setLength(0);
        return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    }

    private static String substituted(String line, Map<String, String> variables) {
        return VARIABLE.matcher(line).replaceAll(match -> {
            String value = variables.get(match.group(1));
            if (value == null) {
                throw new EmbeddedServerException("The script asks for a variable nobody gave: " + match.group(1));
            }
            return Matcher.quoteReplacement("'" + value.replace("'", "''") + "'");
        });
    }
}
