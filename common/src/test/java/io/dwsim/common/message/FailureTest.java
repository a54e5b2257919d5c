package io.dwsim.common.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void ourOwnExceptionKeepsItsCodeAndMessage() {
        assertThat(Failure.of(new DwsimException(ErrorCode.OBJECT_MISSING, "no object 'x'")))
                .isEqualTo(new Failure(ErrorCode.OBJECT_MISSING, "no object 'x'"));
    }

    @Test
    void anyOtherExceptionIsADefect() {
        assertThat(Failure.of(new IllegalStateException("odd")))
                .isEqualTo(new Failure(ErrorCode.INTERNAL_ERROR, "IllegalStateException: odd"));
    }

    @Test
    void whatNoDatabaseTakesIsReplacedSoThatTheFailureItselfCanBeReported() {
        Failure failure = Failure.of(new DwsimException(ErrorCode.INTERNAL_ERROR, "bad \u0000 and \ud83d"));

        assertThat(failure.message()).isEqualTo("bad \uFFFD and \uFFFD");
        assertThat(MessageCodec.encode(new RunPublishFailed(1, failure, 1, 0))).isNotEmpty();
    }

    @Test
    void aMessageIsOfBoundedLength() {
        Failure failure = new Failure(ErrorCode.INTERNAL_ERROR, "x".repeat(1_000_000));

        assertThat(failure.message()).isEqualTo("x".repeat(2_000) + "…");
    }
}
