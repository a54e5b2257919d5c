package io.dwsim.common.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08006", "40001", "40P01", "53100", "53300", "55P03", "57P01", "57P02", "57P03", "28P01",
                "3D000"
            })
    void whatMayPassIsTransient(String state) {
        assertThat(SqlFailures.of("loading", new SQLException("no", state)).code())
                .isEqualTo(ErrorCode.WAREHOUSE_UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "23505, CONSTRAINT_VIOLATED",
        "23502, CONSTRAINT_VIOLATED",
        "22001, SCHEMA_MISMATCH",
        "57014, INTERNAL_ERROR",
        "42P01, INTERNAL_ERROR",
        "55006, INTERNAL_ERROR"
    })
    void whatStaysIsPermanent(String state, ErrorCode code) {
        assertThat(SqlFailures.of("loading", new SQLException("no", state)).code())
                .isEqualTo(code);
    }

    @Test
    void theServersOwnErrorCountsHoweverItIsWrapped() {
        SQLException server = new SQLException("the database system is starting up", "57P03");
        RuntimeException wrapped =
                new IllegalStateException(new SQLTransientConnectionException("no connection", null, server));

        assertThat(SqlFailures.of("run 7: publishing", wrapped))
                .hasMessage("run 7: publishing: the database system is starting up (SQLSTATE 57P03)")
                .hasCause(wrapped);
    }

    @Test
    void aPoolThatHasNoConnectionIsTransient() {
        assertThat(SqlFailures.of("x", new SQLTransientConnectionException("timed out"))
                        .code())
                .isEqualTo(ErrorCode.WAREHOUSE_UNAVAILABLE);
    }

    @Test
    void whatIsOursAlreadyIsLeftAsItIs() {
        DwsimException ours = new DwsimException(ErrorCode.OBJECT_ALTERED, "altered");

        assertThat(SqlFailures.of("x", ours)).isSameAs(ours);
    }

    @Test
    void whatIsNoSqlErrorIsADefect() {
        assertThat(SqlFailures.of("x", new IllegalStateException("bug")).code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
    }
}
