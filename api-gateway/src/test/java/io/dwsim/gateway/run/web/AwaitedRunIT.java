package io.dwsim.gateway.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.WorkerlessGateway;
import io.dwsim.gateway.run.RunWaiting;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Clients that wait for runs over HTTP; the test ends the runs. */
class AwaitedRunIT extends WorkerlessGateway {

    private static int experiments;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private String path;

    @BeforeAll
    static void start(@TempDir Path directory) {
        startGateway(
                directory,
                "--spring.datasource.hikari.maximum-pool-size=3",
                "--spring.datasource.hikari.connection-timeout=2000",
                "--dwsim.wait.longest=40s",
                "--dwsim.wait.requests=5",
                "--dwsim.wait.poll-interval=20ms");
    }

    @BeforeEach
    void anExperiment() throws Exception {
        experiments++;
        path = "/api/experiments/e" + experiments;
        gateway.post("/api/experiments", "application/yaml", """
                {name: e%d, tables: [{name: t, target_rows: 5, columns: [{name: id, data_type: INT}]}]}""".formatted(experiments));
    }

    @AfterEach
    void stopClients() {
        clients.shutdownNow();
    }

    private HttpResponse<String> generate(String prefer) throws Exception {
        return gateway.send(HttpRequest.newBuilder(gateway.uri(path + "/generate"))
                .header("Prefer", prefer)
                .POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> show(long run, String prefer) throws Exception {
        return gateway.send(
                HttpRequest.newBuilder(gateway.uri(path + "/runs/" + run)).header("Prefer", prefer));
    }

    private long started() throws Exception {
        return json(generate("respond-async")).path("id").longValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return DwsimJson.mapper().readTree(answer.body());
    }

    private void end(String status) {
        gateway.bean(JdbcClient.class)
                .sql("""
                        UPDATE run SET status = ?, phase = 'DONE', completed_at = now() WHERE id = (
                            SELECT r.id FROM run r JOIN experiment e ON e.id = r.experiment_id
                             WHERE e.name = ? AND r.status = 'RUNNING')""")
                .params(status, path.substring(path.lastIndexOf('/') + 1))
                .update();
    }

    private boolean isStarted() throws Exception {
        return json(gateway.get(path + "/runs")).path("total").longValue() > 0;
    }

    private <T> Future<T> inBackground(Callable<T> request) {
        return clients.submit(request);
    }

    @Test
    void aGenerateIsAnsweredWhenItsRunHasEnded() throws Exception {
        Future<HttpResponse<String>> answer = inBackground(() -> generate("wait=39"));
        Awaitility.await().until(this::isStarted);
        assertThat(answer.isDone()).isFalse();
        end("FAILED");

        assertThat(answer.get().statusCode()).isEqualTo(202);
        assertThat(answer.get().headers().firstValue("Preference-Applied")).contains("wait=39");
        assertThat(answer.get().headers().firstValue("Location")).isPresent();
        assertThat(json(answer.get()).path("status").asString()).isEqualTo("FAILED");
    }

    @Test
    void aRunIsShownWhenItHasEnded() throws Exception {
        long run = started();
        Future<HttpResponse<String>> answer = inBackground(() -> show(run, "wait=3600"));
        end("COMPLETED");

        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(answer.get().headers().firstValue("Preference-Applied")).contains("wait=40");
        assertThat(json(answer.get()).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(json(show(run, "wait=30")).path("status").asString())
                .as("ended already")
                .isEqualTo("COMPLETED");
    }

    @Test
    void whenTheTimeIsUpTheRunIsShownAsItIs() throws Exception {
        long before = System.nanoTime();
        HttpResponse<String> answer = generate("wait=1");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer).path("status").asString()).isEqualTo("RUNNING");
    }

    @Test
    void whoDoesNotAskDoesNotWait() throws Exception {
        long run = started();
        assertThat(show(run, "wait=soon").headers().firstValue("Preference-Applied"))
                .isEmpty();
        assertThat(show(999_999, "wait=30").statusCode()).isEqualTo(404);
    }

    @Test
    void waitingHoldsNoConnectionAndTooManyAreAnsweredAtOnce() throws Exception {
        long run = started();
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(inBackground(() -> show(run, "wait=39")));
        }
        Awaitility.await().until(() -> answers.stream().anyMatch(Future::isDone));
        for (int i = 0; i < 20; i++) {
            assertThat(gateway.get(path + "/runs/" + run).statusCode()).isEqualTo(200);
        }
        assertThat(answers).filteredOn(Future::isDone).singleElement().satisfies(answer -> assertThat(
                        answer.get().headers().firstValue("Preference-Applied"))
                .as("there are 5 places")
                .isEmpty());
        answers.removeIf(Future::isDone);
        end("COMPLETED");
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(json(answer.get()).path("status").asString()).isEqualTo("COMPLETED");
        }
    }

    @Test
    void aShutdownEndsEveryWaitBeforeTheServerWaitsForItsRequests() throws Exception {
        long run = started();
        Future<HttpResponse<String>> answer = inBackground(() -> show(run, "wait=39"));
        RunWaiting waiting = gateway.bean(RunWaiting.class);
        assertThat(waiting.getPhase()).isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
        waiting.stop();
        try {
            assertThat(json(answer.get()).path("status").asString()).isEqualTo("RUNNING");
            assertThat(show(run, "wait=39").statusCode()).isEqualTo(200);
        } finally {
            waiting.start();
        }
    }
}
