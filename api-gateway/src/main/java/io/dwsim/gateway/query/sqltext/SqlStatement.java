package io.dwsim.gateway.query.sqltext;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import java.sql.SQLException;
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

    /**
     * Finds it the way the driver splits text, which is what would be sent; what is only a comment does not count.
     *
     * @throws DwsimException when there is none, or more than one
     */
    public static SqlStatement only(String sql) {
        List<String> statements = split(sql).stream()
                .map(query -> query.nativeSql)
                .filter(text -> !SqlLexer.tokens(text).isEmpty())
                .toList();
        if (statements.size() != 1) {
            String found = statements.isEmpty() ? "holds no statement" : "holds " + statements.size() + " statements";
            throw new DwsimException(
                    ErrorCode.INVALID_QUERY,
                    "Send exactly one SQL statement; the text " + found,
                    List.of(Fault.at("/sql", found)));
        }
        String text = statements.get(0);
        return new SqlStatement(text, sql.indexOf(text));
    }

    private static List<NativeQuery> split(String sql) {
        try {
            return Parser.parseJdbcSql(sql, true, false, true, false, false);
        } catch (SQLException e) {
            throw new DwsimException(ErrorCode.INVALID_QUERY, "The text is not SQL: " + e.getMessage(), e);
        }
    }
}
