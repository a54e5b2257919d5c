package io.dwsim.gateway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.message.Topology;
import io.dwsim.common.message.WorkerHeartbeat;
import io.dwsim.common.messaging.ConfirmingPublisher;
import io.dwsim.gateway.GatewayUnderTest;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a person and a scraper see of the system, also while a backend is down. */
class SystemIT {

    private static final String TOKEN = "a-token-for-tests";

    private GatewayUnderTest gateway;

    @BeforeEach
    void start(@TempDir Path directory) {
        gateway = GatewayUnderTest.start(
                directory,
                "--dwsim.access.token=" + TOKEN,
                "--dwsim.workers.alive-for=2s",
                "--dwsim.system.sample-interval=200ms",
                "--spring.datasource.hikari.connection-timeout=4000");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private String get(String path) throws Exception {
        var answer = gateway.send(HttpRequest.newBuilder(gateway.uri(path)).header("Authorization", "Bearer " + TOKEN));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode system() throws Exception {
        return DwsimJson.mapper().readTree(get("/api/system"));
    }

    private static JsonNode backend(JsonNode system, String name) {
        for (JsonNode backend : system.get("backends")) {
            if (backend.get("name").stringValue().equals(name)) {
                return backend;
            }
        }
        throw new AssertionError("no backend " + name + " in " + system);
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30)).dontCatchUncaughtExceptions();
    }

    private void beat(String name, String... parts) {
        gateway.bean(ConfirmingPublisher.class).publish(new WorkerHeartbeat(name, "generation-worker", List.of(parts)));
    }

    @Test
    void workersAreListedWithWhatTheyDoUntilTheyFallSilent() throws Exception {
        beat("w1", "7/orders/3");
        JsonNode worker = eventually().until(() -> system().at("/workers/0"), node -> !node.isMissingNode());
        assertThat(worker.get("name").stringValue()).isEqualTo("w1");
        assertThat(worker.get("service").stringValue()).isEqualTo("generation-worker");
        assertThat(worker.get("alive").booleanValue()).isTrue();
        assertThat(worker.at("/parts/0").stringValue()).isEqualTo("7/orders/3");

        eventually().until(() -> !system().at("/workers/0/alive").booleanValue());
        beat("w1");
        eventually().until(() -> system().at("/workers/0/alive").booleanValue());
        assertThat(system().at("/workers/0/parts")).isEmpty();

        gateway.bean(JdbcClient.class)
                .sql("UPDATE worker SET heard_at = heard_at - interval '1 day'")
                .update();
        assertThat(system().get("workers")).isEmpty();
    }

    @Test
    void theSystemIsShownWithItsBackendsQueuesAndOutbox() throws Exception {
        for (String name : List.of("control-database", "warehouse", "lake", "broker")) {
            eventually().until(() -> backend(system(), name).get("up").booleanValue());
        }
        JsonNode system = system();
        assertThat(system.get("queues")).hasSize(Topology.WORK_QUEUES.size());
        assertThat(system.get("queues")).anySatisfy(queue -> {
            assertThat(queue.get("name").stringValue()).isEqualTo(Topology.RUN_PROGRESS_QUEUE);
            assertThat(queue.get("consumers").intValue()).isOne();
            assertThat(queue.get("dead_letters").intValue()).isZero();
        });
        assertThat(system.at("/outbox/messages").intValue()).isZero();
        assertThat(system.get("dead_letters").intValue()).isZero();
    }

    @Test
    void aBackendThatIsDownIsShownSoonAndHidesNothingElse() throws Exception {
        eventually().until(() -> backend(system(), "lake").get("up").booleanValue());
        gateway.stopBroker();
        JsonNode system = system();
        assertThat(backend(system, "broker").get("up").booleanValue()).isFalse();
        assertThat(backend(system, "broker").get("detail").stringValue()).isNotBlank();
        assertThat(backend(system, "lake").get("up").booleanValue()).isTrue();
        assertThat(system.get("queues").isNull()).isTrue();
        assertThat(system.get("outbox").isNull()).isFalse();
        assertThat(gateway.send(HttpRequest.newBuilder(gateway.uri("/api/system/dead-letters"))
                                .header("Authorization", "Bearer " + TOKEN)
                                .DELETE())
                        .statusCode())
                .isEqualTo(503);

        gateway.stopPostgres();
        long start = System.nanoTime();
        JsonNode dark = system();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(backend(dark, "control-database").get("up").booleanValue()).isFalse();
        assertThat(backend(dark, "warehouse").get("up").booleanValue()).isFalse();
        assertThat(backend(dark, "lake").get("up").booleanValue()).isTrue();
        assertThat(dark.get("workers").isNull()).isTrue();
    }

    @Test
    void metricsAreScrapedWithTheTokenOnly() throws Exception {
        assertThat(gateway.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        gateway.bean(JdbcClient.class).sql("""
                        INSERT INTO outbox (exchange, routing_key, message_id, correlation_id, type, body, not_before, created_at)
                        VALUES ('x', 'y', 'z', '', 't', '', now() + interval '1 hour', now() - interval '100 seconds')""").update();
        beat("w1");
        String metrics = eventually()
                .until(
                        () -> get("/actuator/prometheus"),
                        text -> text.contains("dwsim_outbox_messages 1.0")
                                && text.contains("dwsim_workers{service=\"generation-worker\"} 1.0"));
        assertThat(metrics)
                .containsPattern("dwsim_outbox_age_seconds 1\\d\\d\\.")
                .contains("dwsim_queue_messages{queue=\"load-worker.load-part\"} 0.0")
                .contains("dwsim_queue_consumers{queue=\"api-gateway.run-progress\"} 1.0")
                .contains("dwsim_dead_letters_messages{queue=\"load-worker.load-part\"} 0.0")
                .contains("jvm_memory_used_bytes{area=\"heap\"");
    }
}
