package io.dwsim.common.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.trace.CurrentTrace;
import io.dwsim.common.trace.TraceParent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;

/** The log as machines read it, by the encoder that services use. */
class JsonLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(WorkRunner.class);
    private final List<JsonNode> lines = new ArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(DwsimJson.mapper().readTree(new String(encoder.encode(event), UTF_8)));
        }
    };
    private StructuredLogEncoder encoder;

    @BeforeEach
    void listen() {
        LoggerContext context = logger.getLoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        appender.setContext(context);
        logger.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(appender);
        CurrentTrace.set(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logstash", "ecs"})
    void aFailureIsLoggedWholeWithItsRunTablePartAndTrace(String format) {
        encoder.setFormat(format);
        encoder.start();
        appender.start();
        WorkerSignals signals = new WorkerSignals();
        RetryLimits limits = new RetryLimits(0, Duration.ofMillis(1), Duration.ofMillis(1));
        WorkRunner runner = new WorkRunner("w", signals, new Retry(signals, limits), event -> {});
        TraceParent trace = TraceParent.begin();
        CurrentTrace.set(trace);

        runner.onPart(
                7,
                0,
                "orders",
                3,
                PartStage.GENERATE,
                1,
                () -> {
                    throw new IllegalStateException("no good");
                },
                failure -> new PartGenerationFailed(7, "orders", 3, failure, 1));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.get("run").stringValue()).isEqualTo("7");
            assertThat(line.get("table").stringValue()).isEqualTo("orders");
            assertThat(line.get("part").stringValue()).isEqualTo("3");
            assertThat(line.get("trace_id").stringValue()).isEqualTo(trace.traceId());
            assertThat(line.toString())
                    .contains("IllegalStateException: no good")
                    .contains("JsonLogTest");
        });
    }
}
