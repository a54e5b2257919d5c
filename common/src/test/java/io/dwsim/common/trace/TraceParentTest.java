package io.dwsim.common.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceParentTest {

    private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @AfterEach
    void forget() {
        CurrentTrace.set(null);
    }

    @Test
    void aHeaderIsReadAndWrittenAsItWas() {
        TraceParent trace = TraceParent.parse(" " + HEADER + " ").orElseThrow();
        assertThat(trace)
                .isEqualTo(new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", "01"))
                .extracting(TraceParent::header)
                .isEqualTo(HEADER);
    }

    @Test
    void aLaterVersionMayHaveMoreFields() {
        assertThat(TraceParent.parse("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-will-be"))
                .isEqualTo(TraceParent.parse(HEADER));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
            })
    void whatIsBrokenIsNone(String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
    }

    @Test
    void theNextStepIsOfTheSameTrace() {
        TraceParent begun = TraceParent.begin();
        TraceParent next = begun.next();
        assertThat(TraceParent.parse(begun.header())).contains(begun);
        assertThat(next.traceId())
                .isEqualTo(begun.traceId())
                .isNotEqualTo(TraceParent.begin().traceId());
        assertThat(next.spanId()).isNotEqualTo(begun.spanId());
    }

    @Test
    void theLogShowsTheCurrentTraceUntilItIsOver() {
        TraceParent trace = TraceParent.begin();
        CurrentTrace.set(trace);
        assertThat(CurrentTrace.get()).contains(trace);
        assertThat(MDC.get("trace_id")).isEqualTo(trace.traceId());
        CurrentTrace.set(null);
        assertThat(CurrentTrace.get()).isEmpty();
        assertThat(MDC.get("trace_id")).isNull();
    }
}
