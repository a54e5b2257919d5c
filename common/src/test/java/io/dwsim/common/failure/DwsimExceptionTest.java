package io.dwsim.common.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DwsimExceptionTest {

    @Test
    void itCarriesCodeMessageFaultsAndCause() {
        Throwable cause = new IllegalStateException();
        Fault fault = new Fault("/a", "is wrong", 3);

        assertThat(new DwsimException(ErrorCode.RUN_ACTIVE, "m").faults()).isEmpty();
        assertThat(new DwsimException(ErrorCode.RUN_ACTIVE, "m", cause))
                .hasMessage("m")
                .hasCause(cause);
        assertThat(new DwsimException(ErrorCode.INVALID_EXPERIMENT, "m", List.of(fault)).faults())
                .containsExactly(fault);
        assertThat(new DwsimException(ErrorCode.RUN_ACTIVE, "m").code()).isEqualTo(ErrorCode.RUN_ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void onlyBackendsThatAreAwayOrBusyAreWorthAnotherAttempt(ErrorCode code) {
        assertThat(code.isTransient()).isEqualTo(code.name().matches(".*_(UNAVAILABLE|BUSY)"));
        assertThat(code.isTransient()).isEqualTo(code.category() == ErrorCategory.TRANSIENT);
    }

    @Test
    void aFaultShowsNothingThatCannotBeWritten() {
        assertThat(new Fault("/\ud83d", "bad \u0000", "\udc00"))
                .isEqualTo(new Fault("/\uFFFD", "bad \uFFFD", "\uFFFD"));
        assertThat(new Fault("/\uD83D\uDE00", "fine", 1L).pointer()).isEqualTo("/\uD83D\uDE00");
    }
}
