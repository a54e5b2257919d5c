package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What cannot be run here, by name. */
final class Refusals implements Rewrite {

    private static final Map<String, String> STATEMENTS = Map.ofEntries(
            Map.entry("describe", "Ask for the table's profile, or read information_schema.columns."),
            Map.entry("desc", "Ask for the table's profile, or read information_schema.columns."),
            Map.entry("call", "Procedures are not simulated: run their query."),
            Map.entry("copy", "Data come from runs of the experiment; query the tables."),
            Map.entry("unload", "Ask for the answer as a file: format csv or parquet."),
            Map.entry("put", "There are no stages; data come from runs of the experiment."),
            Map.entry("list", "There are no stages; data come from runs of the experiment."),
            Map.entry("use", "Give experiment_name with the query."),
            Map.entry("merge", "Only queries can be run here."),
            Map.entry("begin", "Send one query at a time."),
            Map.entry("declare", "Send one query at a time, without variables."),
            Map.entry("let", "Send one query at a time, without variables."),
            Map.entry("execute", "Send the query itself."));

    private static final Set<String> SHOWN = Set.of(
            "tables",
            "databases",
            "schemas",
            "views",
            "columns",
            "warehouses",
            "objects",
            "terse",
            "grants",
            "users",
            "roles",
            "stages",
            "functions",
            "procedures",
            "external",
            "dynamic",
            "streams",
            "tasks",
            "parameters",
            "primary",
            "imported",
            "table",
            "view");
    private static final String NO_STAGES = "There are no stages; query the tables of the experiment.";

    private final Dialect dialect;

    Refusals(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        statement(text);
        for (int i = 0; i < text.size(); i++) {
            if (text.isKind(i, Kind.WORD)) {
                word(text, i);
            } else if (dialect == Dialect.SNOWFLAKE) {
                symbol(text, i);
            }
        }
    }

    private void statement(SqlText text) {
        if (!text.isKind(0, Kind.WORD)) {
            return;
        }
        String first = text.folded(0);
        String title = text.at(0).text().toUpperCase(Locale.ROOT);
        if (STATEMENTS.containsKey(first)) {
            throw text.unsupported(0, title, STATEMENTS.getOrDefault(first, ""));
        }
        if (first.equals("show") && text.isWord(1, SHOWN)) {
            throw text.unsupported(
                    0,
                    "SHOW " + text.at(1).text().toUpperCase(Locale.ROOT),
                    "Read information_schema.tables or .columns.");
        }
        if (first.equals("set") && dialect == Dialect.SNOWFLAKE && text.isSymbol(2, '=')) {
            throw text.unsupported(0, "SET of a variable", "Write its value into the query.");
        }
    }

    private void word(SqlText text, int i) {
        if (text.isWord(i, "connect") && text.isWord(i + 1, "by")) {
            throw text.unsupported(i, "CONNECT BY", "Write WITH RECURSIVE.");
        }
        if (text.isWord(i, "match_recognize") && text.isSymbol(i + 1, '(')) {
            throw text.unsupported(i, "MATCH_RECOGNIZE", "Use LAG, LEAD and sums over windows.");
        }
        if (text.isWord(i, "asof") && text.isWord(i + 1, "join")) {
            throw text.unsupported(
                    i, "ASOF JOIN", "Write LEFT JOIN LATERAL (SELECT … ORDER BY … DESC LIMIT 1) ON TRUE.");
        }
        boolean isTravel = text.isWord(i, Set.of("at", "before"))
                && text.isSymbol(i + 1, '(')
                && text.isWord(i + 2, Set.of("timestamp", "offset", "statement", "stream"))
                && text.isSymbols(i + 3, '=', '>');
        if (isTravel) {
            throw text.unsupported(i, "Time travel", "Only the run that is published can be read.");
        }
        if (text.isCall(i, "result_scan")) {
            throw text.unsupported(i, "RESULT_SCAN", "Write the earlier query as a common table (WITH).");
        }
        if (text.isCall(i, Set.of("pg_last_query_id", "last_query_id"))) {
            throw text.unsupported(
                    i, text.at(i).text().toUpperCase(Locale.ROOT), "Write the earlier query as a common table (WITH).");
        }
        if (text.folded(i).startsWith("system$") && text.isSymbol(i + 1, '(')) {
            throw text.unsupported(
                    i, text.at(i).text().toUpperCase(Locale.ROOT), "It is for the account, not for data.");
        }
        if (text.isWord(i, Set.of("sample", "tablesample")) && !text.isSymbol(i - 1, '.')) {
            sample(text, i);
        }
    }

    /** A sample of a number of rows, which Postgres does not take. */
    private static void sample(SqlText text, int i) {
        int open = text.isSymbol(i + 1, '(') ? i + 1 : i + 2;
        if (text.isSymbol(open, '(') && text.isWord(text.partner(open) - 1, "rows")) {
            throw text.unsupported(i, "SAMPLE of a number of rows", "Write ORDER BY random() LIMIT n.");
        }
    }

    private static void symbol(SqlText text, int i) {
        boolean isStage = text.isSymbol(i, '@')
                && (text.isIdentifier(i + 1) || text.isSymbol(i + 1, '~') || text.isSymbol(i + 1, '%'));
        if (isStage) {
            throw text.unsupported(i, "The stage @" + text.at(i + 1).text(), NO_STAGES);
        }
        boolean isStageText =
                text.isKind(i, Kind.OPAQUE) && text.at(i).text().startsWith("'@") && text.isWord(i - 1, "from");
        if (isStageText) {
            throw text.unsupported(i, "The stage " + text.at(i).text(), NO_STAGES);
        }
        if (text.isSymbol(i, '$')
                && text.isIdentifier(i + 1)
                && text.at(i).end() == text.at(i + 1).start()) {
            throw text.unsupported(i, "The variable $" + text.at(i + 1).text(), "Write its value into the query.");
        }
        boolean isBound = text.isSymbol(i, ':')
                && !text.isSymbol(i - 1, ':')
                && text.isIdentifier(i + 1)
                && text.at(i).end() == text.at(i + 1).start()
                && !Operand.endsAt(text, i - 1);
        if (isBound) {
            throw text.unsupported(i, "The variable :" + text.at(i + 1).text(), "Write its value into the query.");
        }
    }
}
