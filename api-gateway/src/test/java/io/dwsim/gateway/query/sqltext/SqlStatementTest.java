package io.dwsim.gateway.query.sqltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT 1;",
                " ; SELECT 1 ; -- no more ;",
                "SELECT ';', \";\", $$;$$, E'\\';' /* ; /* ; */ ; */ -- ;",
                "SELECT 1;;"
            })
    void findsTheOneStatement(String sql) {
        SqlStatement statement = SqlStatement.only(sql);
        assertThat(sql.substring(statement.offset())).startsWith(statement.text());
        assertThat(statement.text().strip()).startsWith("SELECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ";", "-- SELECT 1", "/* SELECT 1 */ ;"})
    void refusesATextWithoutAStatement(String sql) {
        assertRefused(sql, "holds no statement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "SELECT 1; /* */ DROP TABLE t",
                "SELECT ''';'; DROP TABLE t --'",
                "SELECT $a$ $b$ ; $a$; DROP TABLE t",
                "SELECT 1 -- \n; DROP TABLE t"
            })
    void refusesMoreThanOne(String sql) {
        assertRefused(sql, "holds 2 statements");
    }

    @Test
    void keepsQuestionMarksOfOperators() {
        assertThat(SqlStatement.only("SELECT j ?| array['a'] FROM t WHERE j ? 'b'")
                        .text())
                .isEqualTo("SELECT j ?| array['a'] FROM t WHERE j ? 'b'");
    }

    private static void assertRefused(String sql, String reason) {
        assertThatThrownBy(() -> SqlStatement.only(sql))
                .isInstanceOfSatisfying(DwsimException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_QUERY);
                    assertThat(e.faults()).singleElement().satisfies(fault -> assertThat(fault.pointer())
                            .isEqualTo("/sql"));
                })
                .hasMessageContaining(reason);
    }
}
