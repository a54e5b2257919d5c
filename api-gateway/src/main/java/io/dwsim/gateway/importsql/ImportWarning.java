package io.dwsim.gateway.importsql;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.sql.ddl.DdlWarning;
import org.jspecify.annotations.Nullable;

/**
 * Something of a script that the experiment does not have, or has differently.
 *
 * @param line of the script, from 1
 * @param table qualified name as in the script; null where it is about no table
 * @param column as in the script; null where it is about no column
 * @param code for programs, snake_case
 * @param message for people
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportWarning(
        int line, @Nullable String table, @Nullable String column, String code, String message) {

    static ImportWarning of(DdlWarning warning) {
        return new ImportWarning(warning.line(), warning.table(), warning.column(), warning.code(), warning.message());
    }
}
