package io.dwsim.generation;

import static org.awaitility.Awaitility.await;

import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;

/** What a scraper reads from a worker. */
class WorkerMetricsIT {

    @Test
    void rowsUploadsAndWorkAreCounted(@TempDir Path directory) {
        HttpClient http = HttpClient.newHttpClient();
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedS3 s3 = EmbeddedS3.start(EmbeddedS3Options.in(directory.resolve("s3")));
                var worker = Worker.start(
                        Worker.arguments(broker.amqpUri(), s3.endpoint(), s3, directory.resolve("temp")),
                        WebApplicationType.SERVLET,
                        "--server.port=0");
                TestBroker gateway = new TestBroker(broker.amqpUri())) {
            gateway.send(SampleExperiment.command(1, 0, 0, 300));

            URI metrics = URI.create("http://127.0.0.1:"
                    + worker.getEnvironment().getRequiredProperty("local.server.port") + "/actuator/prometheus");
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                                    .body(),
                            text -> text.contains("dwsim_rows_generated_rows_total 300.0")
                                    && text.contains("dwsim_lake_upload_seconds_count 1")
                                    && text.contains(
                                            "dwsim_work_seconds_count{outcome=\"success\",work=\"generate\"} 1")
                                    && text.contains("jvm_memory_used_bytes{area=\"heap\""));
        }
    }
}
