package io.dwsim.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.load.testing.LoadWorkerFixture;
import io.dwsim.load.testing.RunningLoadWorker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(RunningLoadWorker.class)
class WorkerHealthIT {

    private final LoadWorkerFixture fixture;

    @TempDir
    private Path temp;

    WorkerHealthIT(LoadWorkerFixture fixture) {
        this.fixture = fixture;
    }

    @Test
    void aWorkerWithAllItNeedsIsReadyAndHasClearedWhatADeadOneLeft() throws IOException {
        Path left = Files.createDirectory(temp.resolve("dwsim-scratch-1-x"));
        Files.writeString(left.resolve("part-1.parquet"), "half a part");
        Files.createFile(temp.resolve("dwsim-scratch-1-x.lock"));

        try (var worker = startWorker(fixture.postgres().jdbcUrl(DwsimDatabases.WAREHOUSE))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> health(worker, "readiness") == 200);
            assertThat(left).doesNotExist();
            assertThat(worker.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aWorkerIsAliveButNotReadyWithoutItsWarehouse() throws Exception {
        try (var worker = startWorker("jdbc:postgresql://127.0.0.1:" + freePort() + "/" + DwsimDatabases.WAREHOUSE)) {
            assertThat(health(worker, "liveness")).isEqualTo(200);
            assertThat(health(worker, "readiness")).isEqualTo(503);
        }
    }

    @Test
    void metricsOfLoadingAreScraped() throws Exception {
        try (var worker = startWorker(fixture.postgres().jdbcUrl(DwsimDatabases.WAREHOUSE))) {
            String port = worker.getEnvironment().getRequiredProperty("local.server.port");
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("dwsim_rows_loaded_rows_total 0.0")
                    .contains("dwsim_warehouse_copy_seconds_count 0")
                    .contains("jvm_memory_used_bytes{area=\"heap\"");
        }
    }

    private ConfigurableApplicationContext startWorker(String warehouseUrl) {
        return fixture.startWorker(
                warehouseUrl,
                "spring.main.web-application-type=servlet",
                "server.port=0",
                "dwsim.load.temp-directory=" + temp);
    }

    private static int health(ConfigurableApplicationContext worker, String group)
            throws IOException, InterruptedException {
        String port = worker.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/" + group))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
