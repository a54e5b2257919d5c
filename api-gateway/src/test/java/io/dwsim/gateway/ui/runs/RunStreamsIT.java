package io.dwsim.gateway.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.gateway.GatewayUnderTest;
import io.dwsim.gateway.experiment.ExperimentFixture;
import io.dwsim.gateway.run.CompletedRuns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** News of runs as a browser receives them. */
class RunStreamsIT {

    private static final String PATH = "/experiments/e/runs/";

    private final HttpClient client = HttpClient.newHttpClient();
    private GatewayUnderTest gateway;
    private boolean closed;
    private long run;

    @BeforeEach
    void start(@TempDir Path directory) {
        gateway = GatewayUnderTest.start(
                directory,
                "--dwsim.ui.streams.max=3",
                "--dwsim.ui.streams.interval=100ms",
                "--dwsim.ui.streams.silence=200ms",
                "--dwsim.runs.part-rows=10",
                "--dwsim.outbox.poll-interval=1h");
        ExperimentFixture.create(
                gateway,
                ExperimentReader.fromYaml(
                        "{name: e, tables: [{name: t, target_rows: 30, columns: [{name: id, data_type: INT}]}]}"));
        run = CompletedRuns.start(gateway, "e");
    }

    @AfterEach
    void stop() {
        if (!closed) {
            gateway.close();
        }
    }

    private HttpResponse<InputStream> listen() throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(gateway.uri(PATH + run + "/events"))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
    }

    private static BufferedReader lines(HttpResponse<InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static void skipTo(BufferedReader lines, String wanted) throws IOException {
        String line;
        do {
            line = lines.readLine();
            assertThat(line).as("until %s", wanted).isNotNull();
        } while (!line.contains(wanted));
    }

    private RunStreams streams() {
        return gateway.bean(RunStreams.class);
    }

    @Test
    void aStreamTellsHowTheRunStandsUntilItEnds() throws Exception {
        HttpResponse<InputStream> response = listen();
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        try (BufferedReader lines = lines(response)) {
            skipTo(lines, "event:state");
            skipTo(lines, "RUNNING");
            gateway.bean(JdbcClient.class)
                    .sql("UPDATE run SET status = 'ABORTED', phase = 'DONE', completed_at = now() WHERE id = ?")
                    .param(run)
                    .update();
            skipTo(lines, "ABORTED");
            skipTo(lines, "event:end");
            List<String> rest = new ArrayList<>();
            lines.lines().forEach(rest::add);
            assertThat(rest).allSatisfy(line -> assertThat(line).isIn("", "data:"));
        }
        await().until(() -> streams().count() == 0);
    }

    @Test
    void whoComesTooLateIsToldToAskInstead() throws Exception {
        List<HttpResponse<InputStream>> open = List.of(listen(), listen(), listen());
        assertThat(listen().statusCode()).isEqualTo(204);
        for (HttpResponse<InputStream> stream : open) {
            stream.body().close();
        }
        await().until(() -> streams().count() == 0);
        HttpResponse<InputStream> next = listen();
        assertThat(next.statusCode()).isEqualTo(200);
        next.body().close();
    }

    @Test
    void whatIsNotThereIsNotStreamed() throws Exception {
        run = 4711;
        assertThat(listen().statusCode()).isEqualTo(404);
        assertThat(streams().count()).isZero();
    }

    @Test
    void aRunThatIsDeletedEndsItsStreams() throws Exception {
        try (BufferedReader lines = lines(listen())) {
            skipTo(lines, "event:state");
            gateway.bean(JdbcClient.class).sql("DELETE FROM run").update();
            skipTo(lines, "event:end");
        }
    }

    @Test
    void aGatewayStopsPromptlyWhileStreamsAreOpen() throws Exception {
        try (BufferedReader lines = lines(listen());
                BufferedReader others = lines(listen())) {
            skipTo(lines, "event:state");
            skipTo(others, "event:state");
            long before = System.nanoTime();
            gateway.close();
            closed = true;
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        }
    }
}
