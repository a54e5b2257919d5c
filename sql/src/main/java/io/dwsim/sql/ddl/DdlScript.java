package io.dwsim.sql.ddl;

import io.dwsim.sql.Dialect;
import java.util.List;

/**
 * What a script says.
 *
 * @param dialect as asked for, or as detected
 * @param tables in the order of the script; no two of one qualified name
 * @param statements every statement there is, in order
 * @param warnings what was not kept, in the order of their lines
 */
public record DdlScript(
        Dialect dialect, List<SourceTable> tables, List<ScriptStatement> statements, List<DdlWarning> warnings) {
    public DdlScript {
        tables = List.copyOf(tables);
        statements = List.copyOf(statements);
        warnings = List.copyOf(warnings);
    }
}
