package io.dwsim.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.Topology;
import io.dwsim.common.messaging.ConfirmingPublisher;
import io.dwsim.common.trace.CurrentTrace;
import io.dwsim.common.trace.TraceParent;
import io.dwsim.gateway.GatewayUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** One trace from the request that starts a run to the last of its messages. */
class TraceIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        gateway = GatewayUnderTest.start(directory);
        assertThat(gateway.post("/api/experiments", "application/yaml", """
                        {name: e, tables: [{name: t, target_rows: 20, columns: [{name: id, data_type: INT}]}]}""").statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static Message take(String queue) {
        RabbitTemplate rabbit = gateway.bean(RabbitTemplate.class);
        return await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rabbit.receive(queue), message -> message != null);
    }

    private static TraceParent traceOf(Message message) {
        return TraceParent.parse(message.getMessageProperties().getHeader(TraceParent.HEADER))
                .orElseThrow();
    }

    private static HttpResponse<String> generate(@Nullable String traceparent) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.uri("/api/experiments/e/generate"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        if (traceparent != null) {
            request.header("traceparent", traceparent);
        }
        return gateway.send(request);
    }

    @Test
    void aLoadCommandBelongsToTheTraceOfTheRequestThatStartedTheRun() throws Exception {
        HttpResponse<String> started = generate("00-" + TRACE + "-00f067aa0ba902b7-01");
        assertThat(started.statusCode()).isEqualTo(202);
        long run = DwsimJson.mapper().readTree(started.body()).get("id").longValue();
        assertThat(started.headers().firstValue("traceresponse").orElseThrow()).startsWith("00-" + TRACE);

        TraceParent generate = traceOf(take(Topology.GENERATE_PART_QUEUE));
        assertThat(generate.traceId()).isEqualTo(TRACE);
        assertThat(generate.spanId()).isNotEqualTo("00f067aa0ba902b7");
        assertThat(generate.flags()).isEqualTo("01");

        // as a worker's listener thread does
        CurrentTrace.set(generate.next());
        try {
            gateway.bean(ConfirmingPublisher.class)
                    .publish(new PartGenerated(
                            run, "t", 0, 20, 100, "a".repeat(64), "0".repeat(32), "experiments/e/x", 1));
        } finally {
            CurrentTrace.set(null);
        }

        TraceParent load = traceOf(take(Topology.LOAD_PART_QUEUE));
        assertThat(load.traceId()).isEqualTo(TRACE);
        assertThat(load.spanId()).isNotEqualTo(generate.spanId());
    }

    @Test
    void aRequestWithoutATraceBeginsOneAndABrokenHeaderIsNone() throws Exception {
        String first =
                gateway.get("/health").headers().firstValue("traceresponse").orElseThrow();
        String second =
                gateway.get("/health").headers().firstValue("traceresponse").orElseThrow();
        assertThat(TraceParent.parse(first).orElseThrow().traceId())
                .isNotEqualTo(TraceParent.parse(second).orElseThrow().traceId());
        String broken = gateway.send(
                        HttpRequest.newBuilder(gateway.uri("/health")).header("traceparent", "00-nonsense"))
                .headers()
                .firstValue("traceresponse")
                .orElseThrow();
        assertThat(TraceParent.parse(broken)).isPresent();
    }
}
