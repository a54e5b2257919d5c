package io.dwsim.gateway.importsql;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.sql.Dialect;
import io.dwsim.sql.UnreadableSql;
import io.dwsim.sql.ddl.DdlReader;
import io.dwsim.sql.ddl.DdlScript;
import io.dwsim.sql.ddl.ScriptStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads scripts that are expected to create tables. */
final class ScriptReading {

    private static final String POINTER = "/sql";
    private static final int KINDS_SHOWN = 10;

    private final DdlReader reader = new DdlReader();

    /**
     * What a script says.
     *
     * @param dialect null to find out
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} when it cannot be read, with the place, or creates no
     *     table with columns, with what it does instead
     */
    DdlScript read(String sql, @Nullable Dialect dialect) {
        DdlScript script = readAny(sql, dialect);
        if (script.tables().stream().allMatch(table -> table.columns().isEmpty())) {
            String message = "there is no CREATE TABLE with columns in it; found " + found(script.statements());
            throw new DwsimException(ErrorCode.INVALID_REQUEST, message, List.of(Fault.at(POINTER, message)));
        }
        return script;
    }

    private DdlScript readAny(String sql, @Nullable Dialect dialect) {
        try {
            return reader.read(sql, dialect);
        } catch (UnreadableSql e) {
            String message = "line " + e.line() + ", column " + e.column() + ": " + e.getMessage();
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "the SQL cannot be read: " + message,
                    List.of(Fault.at(POINTER, message)),
                    Map.of("line", e.line(), "column", e.column()));
        }
    }

    private static String found(List<ScriptStatement> statements) {
        if (statements.isEmpty()) {
            return "no statement at all";
        }
        Map<String, Long> kinds = statements.stream()
                .collect(Collectors.groupingBy(ScriptStatement::kind, LinkedHashMap::new, Collectors.counting()));
        String shown = kinds.entrySet().stream()
                .limit(KINDS_SHOWN)
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        return kinds.size() > KINDS_SHOWN ? shown + " and others" : shown;
    }
}
