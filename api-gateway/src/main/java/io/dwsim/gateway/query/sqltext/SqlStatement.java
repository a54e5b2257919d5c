package io.dwsim.gateway.query.sqltext;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.sql.text.PostgresLexer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * The one statement in a text.
 *
 * @param text without the semicolon behind it
 * @param offset where it begins in the text of the user; negative when that cannot be told
 */
public record SqlStatement(String text, int offset) {

    private static final int UNKNOWN = -1;

    /**
     * Finds it the way the driver splits text, which is what would be sent; what is only a comment does not count.
     *
     * @throws DwsimException when there is none, or more than one
     */
    public static SqlStatement only(String sql) {
        List<SqlStatement> statements = new ArrayList<>();
        int searched = 0;
        for (NativeQuery query : split(sql)) {
            String text = query.nativeSql;
            int offset = sql.indexOf(text, Math.max(0, searched));
            // parts of the text follow one another, and nothing but their separators is left out
            boolean found = searched >= 0 && offset >= 0 && isSeparator(sql.substring(searched, offset));
            if (!PostgresLexer.tokens(text).isEmpty()) {
                statements.add(new SqlStatement(text, found ? offset : UNKNOWN));
            }
            searched = found ? offset + text.length() : UNKNOWN;
        }
        if (statements.size() != 1) {
            String found = statements.isEmpty() ? "holds no statement" : "holds " + statements.size() + " statements";
            throw new DwsimException(
                    ErrorCode.INVALID_QUERY,
                    "Send exactly one SQL statement; the text " + found,
                    List.of(Fault.at("/sql", found)));
        }
        return statements.get(0);
    }

    private static boolean isSeparator(String skipped) {
        return skipped.replace(';', ' ').isBlank();
    }

    private static List<NativeQuery> split(String sql) {
        try {
            return Parser.parseJdbcSql(sql, true, false, true, false, false);
        } catch (SQLException e) {
            throw new DwsimException(ErrorCode.INVALID_QUERY, "The text is not SQL: " + e.getMessage(), e);
        }
    }
}
