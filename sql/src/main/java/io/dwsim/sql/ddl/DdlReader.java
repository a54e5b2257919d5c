package io.dwsim.sql.ddl;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.UnreadableSql;
import io.dwsim.sql.lexer.LexicalRules;
import io.dwsim.sql.lexer.Statement;
import io.dwsim.sql.lexer.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a script: its CREATE TABLEs, what ALTER TABLE and COMMENT ON make of them, and a line on every other statement.
 * Whatever is not kept is among the warnings. It has no state and may be used by many threads.
 */
public final class DdlReader {
    /** Tokens of the statements that are held at once. */
    private static final int BATCH = 50_000;

    /**
     * Reads a script.
     *
     * @param dialect null to have it detected
     * @return without tables, but with its statements, where the script makes none
     * @throws UnreadableSql where a text, a name or a comment never ends
     */
    public DdlScript read(String sql, @Nullable Dialect dialect) {
        Dialect known = dialect == null ? DialectDetector.detect(sql) : dialect;
        return readAll(sql, known).script(known);
    }

    static ScriptReader readAll(String sql, Dialect dialect) {
        LexicalRules rules = LexicalRules.of(dialect);
        if (dialect == Dialect.POSTGRES && DialectDetector.isMySql(sql)) {
            rules = rules.withBackslashEscapes(true);
        }
        try {
            return readAll(sql, rules);
        } catch (UnreadableSql e) {
            return readOtherwise(sql, rules.withBackslashEscapes(!rules.backslashEscapes()), e);
        }
    }

    /** People mix dialects: what never ends with escapes by backslash may end without, and the reverse. */
    private static ScriptReader readOtherwise(String sql, LexicalRules rules, UnreadableSql first) {
        try {
            return readAll(sql, rules);
        } catch (UnreadableSql e) {
            throw first;
        }
    }

    private static ScriptReader readAll(String sql, LexicalRules rules) {
        StatementSplitter splitter = new StatementSplitter(sql, rules);
        ScriptReader script = new ScriptReader();
        for (boolean isMore = true; isMore; ) {
            List<Statement> batch = new ArrayList<>();
            try {
                isMore = take(splitter, batch);
            } finally {
                // what a statement says by itself is read on all processors, what it changes in the script's order,
                // and what is wrong with one comes before what the splitter finds after it
                batch.parallelStream().map(StatementReading::of).toList().forEach(script::apply);
            }
        }
        return script;
    }

    /** Takes as many statements as are held at once; false where these are the last. */
    private static boolean take(StatementSplitter splitter, List<Statement> batch) {
        for (int tokens = 0; tokens < BATCH; ) {
            Statement statement = splitter.next();
            if (statement == null) {
                return false;
            }
            batch.add(statement);
            tokens += statement.tokens().size();
        }
        return true;
    }
}
