package io.dwsim.generation;

import io.dwsim.embedded.s3.EmbeddedS3;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts real workers against embedded servers. */
final class Worker {

    private Worker() {}

    static ConfigurableApplicationContext start(URI broker, EmbeddedS3 s3, Path temp, String... more) {
        return start(arguments(broker, s3.endpoint(), s3, temp), WebApplicationType.NONE, more);
    }

    static ConfigurableApplicationContext start(List<String> arguments, WebApplicationType web, String... more) {
        return GenerationWorkerApplication.application()
                .web(web)
                .run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
    }

    static List<String> arguments(URI broker, URI s3Endpoint, EmbeddedS3 s3, Path temp) {
        return List.of(
                "--spring.rabbitmq.addresses=" + broker,
                "--dwsim.lake.endpoint=" + s3Endpoint,
                "--dwsim.lake.access-key=" + s3.accessKey(),
                "--dwsim.lake.secret-key=" + s3.secretKey(),
                "--dwsim.lake.bucket=lake",
                "--dwsim.generation.temp-directory=" + temp,
                "--dwsim.generation.batch-rows=100",
                "--dwsim.worker.name=north",
                "--dwsim.worker.beat=200ms",
                "--dwsim.worker.retry.retries=1",
                "--dwsim.worker.retry.first-delay=50ms");
    }
}
