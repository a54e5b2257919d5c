package io.dwsim.gateway.importsql;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.sql.ddl.ScriptStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of a script.
 *
 * @param dialect as asked for, or as found out
 * @param experiment its definition
 * @param statements all there are, in order
 * @param warnings what is not as the script says, in the order of its lines
 * @param suggestions rules that columns have because of their names
 */
record ImportAnswer(
        String dialect,
        JsonNode experiment,
        List<Statement> statements,
        List<ImportWarning> warnings,
        List<RuleSuggestion> suggestions) {

    /** One statement. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Statement(int line, String kind, @Nullable String table, String outcome) {

        static Statement of(ScriptStatement statement) {
            return new Statement(
                    statement.line(),
                    statement.kind(),
                    statement.table(),
                    statement.outcome().title());
        }
    }

    static ImportAnswer of(Imported imported) {
        return new ImportAnswer(
                imported.script().dialect().title(),
                DwsimJson.mapper().valueToTree(imported.review().orThrow()),
                imported.script().statements().stream().map(Statement::of).toList(),
                imported.warnings(),
                imported.suggestions());
    }
}
