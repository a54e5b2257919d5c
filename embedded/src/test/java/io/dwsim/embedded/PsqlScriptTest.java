package io.dwsim.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.embedded.PsqlScript.Connect;
import io.dwsim.embedded.PsqlScript.Execute;
import io.dwsim.embedded.PsqlScript.ExecuteResult;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PsqlScriptTest {

    @Test
    void aScriptIsTakenApartIntoItsSteps() {
        String script = """
                -- a comment; not a statement
                SELECT 'CREATE ROLE x'
                    WHERE true
                \\gexec

                REVOKE a FROM b;
                \\connect other
                GRANT a TO b;
                """;

        assertThat(PsqlScript.parse(script, Map.of()))
                .containsExactly(
                        new ExecuteResult("SELECT 'CREATE ROLE x'\nWHERE true"),
                        new Execute("REVOKE a FROM b"),
                        new Connect("other"),
                        new Execute("GRANT a TO b"));
    }

    @Test
    void variablesBecomeLiteralsWhateverTheyHold() {
        assertThat(PsqlScript.parse("ALTER ROLE x PASSWORD :'secret';", Map.of("secret", "it's $1 \\")))
                .containsExactly(new Execute("ALTER ROLE x PASSWORD 'it''s $1 \\'"));
    }

    @Test
    void aVariableNobodyGaveIsNamed() {
        assertThatThrownBy(() -> PsqlScript.parse("SELECT :'nothing';", Map.of()))
                .hasMessageContaining("nothing");
    }

    @Test
    void aScriptThatEndsWithinAStatementIsRefused() {
        assertThatThrownBy(() -> PsqlScript.parse("SELECT 1", Map.of())).hasMessageContaining("SELECT 1");
    }
}
