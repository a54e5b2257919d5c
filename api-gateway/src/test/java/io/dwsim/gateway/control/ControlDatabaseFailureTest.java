package io.dwsim.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;

class ControlDatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "25P03"})
    void aSessionThatTheServerEndedMayBeOpenedAgain(String state) {
        assertThat(ControlDatabaseFailure.isPassing(failure(state))).isTrue();
    }

    @Test
    void aStatementThatTheServerRefusesStaysRefused() {
        assertThat(ControlDatabaseFailure.isPassing(failure("42P01"))).isFalse();
    }

    private static UncategorizedSQLException failure(String state) {
        return new UncategorizedSQLException("reading", "SELECT 1", new SQLException("no", state));
    }
}
