package io.dwsim.common.worker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.rabbit.support.ListenerExecutionFailedException;
import org.springframework.amqp.support.converter.MessageConversionException;

class WorkFailuresTest {

    private final WorkFailures failures = new WorkFailures();

    static Stream<Throwable> curable() {
        return Stream.of(
                new WorkStopped(WorkStopped.Reason.SHUTDOWN),
                new DwsimException(ErrorCode.BROKER_UNAVAILABLE, "no confirm"),
                new DwsimException(ErrorCode.WAREHOUSE_UNAVAILABLE, "away"));
    }

    @ParameterizedTest
    @MethodSource("curable")
    void whatAnotherTryCanCureGoesBackToItsQueue(Throwable cause) {
        assertThatThrownBy(() -> failures.handleError(new ListenerExecutionFailedException("threw", cause)))
                .isInstanceOf(ListenerExecutionFailedException.class)
                .hasCauseInstanceOf(ImmediateRequeueAmqpException.class);
    }

    static Stream<Throwable> incurable() {
        return Stream.of(
                new MessageConversionException(
                        "unknown", new DwsimException(ErrorCode.INVALID_REQUEST, "unknown message type")),
                new DwsimException(ErrorCode.INTERNAL_ERROR, "a bug"),
                new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("incurable")
    void whatNoTryCanCureGoesToTheDeadLetters(Throwable cause) {
        assertThatThrownBy(() -> failures.handleError(new ListenerExecutionFailedException("threw", cause)))
                .isInstanceOf(AmqpRejectAndDontRequeueException.class);
    }
}
