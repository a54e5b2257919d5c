package io.dwsim.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.broker.EmbeddedBrokerOptions;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A worker whose broker or lake is away, and comes. */
class BackendsAwayIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void aLakeThatIsAwayFailsPartsAsTransientAndALakeThatComesBackTakesThem() {
        EmbeddedBroker broker = EmbeddedBroker.start();
        EmbeddedS3Options options = EmbeddedS3Options.in(directory.resolve("s3"));
        EmbeddedS3 away = EmbeddedS3.start(options);
        int port = away.port();
        away.close();
        var arguments = Worker.arguments(
                broker.amqpUri(), URI.create("http://127.0.0.1:" + port), away, directory.resolve("temp"));
        try (ConfigurableApplicationContext ignored =
                        Worker.start(arguments, WebApplicationType.NONE, "--dwsim.lake.timeout=2s");
                TestBroker gateway = new TestBroker(broker.amqpUri())) {
            gateway.send(SampleExperiment.command(1, 100));

            await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(gateway.heard(1, PartGenerationFailed.class))
                    .singleElement()
                    .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo(ErrorCode.LAKE_UNAVAILABLE)));

            EmbeddedS3 back = EmbeddedS3.start(options.withPort(port));
            try {
                gateway.send(SampleExperiment.command(1, 100));
                await().atMost(LONG_ENOUGH)
                        .until(() -> !gateway.heard(1, PartGenerated.class).isEmpty());
            } finally {
                back.close();
            }
        } finally {
            broker.close();
        }
    }

    @Test
    void aWorkerIsAliveWithoutABrokerAndReadyWithOne() throws Exception {
        EmbeddedBrokerOptions options = EmbeddedBrokerOptions.onFreePort();
        EmbeddedBroker away = EmbeddedBroker.start(options);
        int port = away.port();
        URI address = away.amqpUri();
        away.close();
        EmbeddedS3 s3 = EmbeddedS3.start(EmbeddedS3Options.in(directory.resolve("s3")));
        var arguments = Worker.arguments(address, s3.endpoint(), s3, directory.resolve("temp"));
        try (ConfigurableApplicationContext worker =
                Worker.start(arguments, WebApplicationType.SERVLET, "--server.port=0")) {
            assertThat(health(worker, "liveness")).isEqualTo(200);
            assertThat(health(worker, "readiness")).isEqualTo(503);

            EmbeddedBroker back = EmbeddedBroker.start(options.withPort(port));
            try {
                await().atMost(LONG_ENOUGH).until(() -> health(worker, "readiness") == 200);
                try (TestBroker gateway = new TestBroker(back.amqpUri())) {
                    gateway.send(SampleExperiment.command(1, 100));
                    await().atMost(LONG_ENOUGH)
                            .until(() -> !gateway.heard(1, PartGenerated.class).isEmpty());
                }
            } finally {
                back.close();
            }
        } finally {
            s3.close();
        }
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
}
