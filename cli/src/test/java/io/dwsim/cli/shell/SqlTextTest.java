package io.dwsim.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\\d orders",
                "SELECT 1;",
                "SELECT ';' AS a;\n",
                "SELECT 1; SELECT 2; ",
                "SELECT 1 - 2 / 3;"
            })
    void isCompleteWhenTheLastStatementHasItsSemicolon(String text) {
        assertThat(SqlText.isComplete(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT ';",
                "SELECT \";\"",
                "SELECT 1 -- ;",
                "SELECT 1 /* ; */",
                "SELECT $$;$$",
                "SELECT $a$ ; $$ ; $a$",
                "SELECT 1; SELECT 2"
            })
    void waitsForMoreOtherwise(String text) {
        assertThat(SqlText.isComplete(text)).isFalse();
    }

    @Test
    void cutsStatementsApart() {
        assertThat(SqlText.statements("SELECT ';'; ;\nSELECT $1 -- a;b\n; SELECT 3"))
                .containsExactly("SELECT ';'", "SELECT $1 -- a;b", "SELECT 3");
    }

    @Test
    void takesCommentsAloneForNoStatement() {
        assertThat(SqlText.statements("SELECT 1; -- done\n/* that ; is */\n-- all; -- of it"))
                .containsExactly("SELECT 1");
    }
}
