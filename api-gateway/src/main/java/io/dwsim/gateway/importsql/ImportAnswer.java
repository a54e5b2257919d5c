package io.dwsim.gateway.importsql;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.sql.ddl.ScriptStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.node.POJONode;

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

    /** Written as it is asked for: as a tree of its own a large one would take as much memory as everything else. */
    private record Definition(Experiment experiment) implements JacksonSerializable {

        @Override
        public void serialize(JsonGenerator json, SerializationContext context) {
            DwsimJson.mapper().writeValue(json, experiment);
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
            serialize(json, context);
        }
    }

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
                new POJONode(new Definition(imported.review().orThrow())),
                imported.script().statements().stream().map(Statement::of).toList(),
                imported.warnings(),
                imported.suggestions());
    }
}
