package io.dwsim.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice(new ProblemTranslation());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void aConnectionThatTheWarehouseBrokeOffIsAnswered(IOException broken) throws Exception {
        DwsimException failure = new DwsimException(
                ErrorCode.WAREHOUSE_UNAVAILABLE,
                "The warehouse cannot run the query now",
                new PSQLException("I/O error", PSQLState.CONNECTION_FAILURE, broken));

        assertThat(advice.answer(failure, response))
                .satisfies(answer -> assertThat(answer.getStatusCode().value()).isEqualTo(503));
    }

    static Stream<IOException> brokenConnections() {
        return Stream.of(
                new EOFException(), new SocketException("Connection reset"), new SocketException("Broken pipe"));
    }

    @Test
    void aClientThatIsGoneIsNotAnswered() throws Exception {
        IOException gone = new ClientAbortException(new IOException("Broken pipe"));

        assertThat(advice.answer(new UncheckedIOException(gone), response)).isNull();
    }

    @Test
    void anAnswerThatHasBegunIsBrokenOff() throws Exception {
        response.getOutputStream().write('{');
        response.flushBuffer();
        DwsimException failure = new DwsimException(ErrorCode.WAREHOUSE_UNAVAILABLE, "The warehouse is away");

        assertThatThrownBy(() -> advice.answer(failure, response)).isSameAs(failure);
    }
}
