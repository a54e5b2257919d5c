package io.dwsim.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.MessageCodec;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.RunAborted;
import io.dwsim.common.message.Topology;
import io.dwsim.common.message.WorkerHeartbeat;
import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import io.dwsim.engine.EngineVersion;
import io.dwsim.engine.Fingerprint;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.amqp.core.MessageListenerContainer;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The worker as it runs, between a real broker and a real S3. {@code DWSIM_TEST_RABBITMQ_URI} (with a plain virtual host or
 * none) names a RabbitMQ to use instead of the embedded broker; nobody else may use its virtual host.
 */
class GenerationWorkerIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final String DEAD_LETTERS = Topology.deadLetterQueue(Topology.GENERATE_PART_QUEUE);
    private static final AtomicLong RUNS = new AtomicLong();

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;
    private static URI address;
    private static EmbeddedS3 s3;
    private static Path temp;
    private static ConfigurableApplicationContext worker;
    private static TestBroker gateway;

    @TempDir
    private Path downloads;

    private final long run = RUNS.incrementAndGet();

    @BeforeAll
    static void startEverything() {
        String rabbit = System.getenv("DWSIM_TEST_RABBITMQ_URI");
        if (rabbit == null) {
            broker = EmbeddedBroker.start();
            address = broker.amqpUri();
        } else {
            address = URI.create(rabbit);
        }
        s3 = EmbeddedS3.start(EmbeddedS3Options.in(directory.resolve("s3")));
        temp = directory.resolve("temp");
        worker = Worker.start(address, s3, temp);
        gateway = new TestBroker(address);
    }

    @AfterAll
    static void stopEverything() {
        gateway.close();
        worker.close();
        s3.close();
        if (broker != null) {
            broker.close();
        }
    }

    @BeforeEach
    void noDeadLetters() {
        assertThat(gateway.takeBody(DEAD_LETTERS)).isNull();
    }

    @Test
    void aPartLiesInTheLakeAsTheEngineComputesIt() throws Exception {
        gateway.send(SampleExperiment.command(run, 4, 1_000, 3_000));

        PartGenerated part = generated(run, 1).get(0);
        ParquetFile file = ParquetFile.of(download(part.objectKey()));
        assertThat(file.rows()).isEqualTo(EngineRows.of(1_000, 3_000));
        assertThat(file.footer())
                .containsEntry("dwsim.experiment", "clinic")
                .containsEntry("dwsim.run", Long.toString(run))
                .containsEntry("dwsim.table", "visits")
                .containsEntry("dwsim.part", "4")
                .containsEntry("dwsim.seed", "-42")
                .containsEntry("dwsim.engine-version", EngineVersion.CURRENT);
        assertThat(part.objectKey()).isEqualTo("experiments/clinic/runs/" + run + "/visits/part-00004.parquet");
        assertThat(part.rows()).isEqualTo(3_000);
        assertThat(gateway.heard(run, PartStarted.class).get(0))
                .isEqualTo(new PartStarted(run, "visits", 4, PartStage.GENERATE, "north", 1));
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void theSamePartTwiceIsTheSameObject() {
        gateway.send(SampleExperiment.command(run, 2_000));
        gateway.send(SampleExperiment.command(run, 2_000));

        List<PartGenerated> twice = generated(run, 2);
        assertThat(twice.get(0)).isEqualTo(twice.get(1));
    }

    @Test
    void valuesDoNotDependOnTheSizeOfParts() throws Exception {
        gateway.send(SampleExperiment.command(run, 0, 0, 1_234));
        gateway.send(SampleExperiment.command(run, 1, 1_234, 2_766));
        long other = RUNS.incrementAndGet();
        gateway.send(SampleExperiment.command(other, 4_000));

        List<PartGenerated> parts = generated(run, 2);
        PartGenerated whole = generated(other, 1).get(0);
        assertThat(ParquetFile.of(
                                download(parts.get(0).objectKey()),
                                download(parts.get(1).objectKey()))
                        .rows())
                .isEqualTo(ParquetFile.of(download(whole.objectKey())).rows());
        assertThat(Fingerprint.parse(parts.get(0).fingerprint())
                        .plus(Fingerprint.parse(parts.get(1).fingerprint())))
                .hasToString(whole.fingerprint());
    }

    @Test
    void aCommandIsAcknowledgedOnlyWhenItsEventHasArrived() throws Exception {
        gateway.unbindEvents();
        try {
            gateway.send(SampleExperiment.command(run, 100));
            Path object = s3Object(run);
            await().atMost(LONG_ENOUGH).until(() -> Files.exists(object));
            FileTime first = Files.getLastModifiedTime(object);
            // stored a second time: the broker has given the command out again
            await().atMost(LONG_ENOUGH)
                    .ignoreException(NoSuchFileException.class)
                    .until(() -> !Files.getLastModifiedTime(object).equals(first));
        } finally {
            gateway.bindEvents();
        }

        assertThat(generated(run, 1)).isNotEmpty();
        assertThat(gateway.takeBody(DEAD_LETTERS)).isNull();
    }

    @Test
    void anAbortEndsAPartInTheMiddle() throws Exception {
        gateway.send(endless(run));
        await().atMost(LONG_ENOUGH).until(() -> !temporaryFiles().isEmpty());

        gateway.send(new RunAborted(run, 0));

        // the only consumer takes up the next command, so it has put the aborted part down
        long next = RUNS.incrementAndGet();
        gateway.send(SampleExperiment.command(next, 10));
        assertThat(generated(next, 1)).hasSize(1);
        assertThat(temporaryFiles()).isEmpty();
        assertThat(s3Object(run)).doesNotExist();
        assertThat(gateway.heard(run, PartGenerated.class)).isEmpty();
        assertThat(gateway.heard(run, PartGenerationFailed.class)).isEmpty();
    }

    @Test
    void aLongPartIsAnnouncedAgainAndAgain() {
        gateway.send(endless(run));

        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(gateway.heard(run, PartStarted.class))
                .hasSizeGreaterThan(3));
        assertThat(gateway.all(WorkerHeartbeat.class))
                .contains(new WorkerHeartbeat("north", "generation-worker", List.of(run + "/visits/0")));
        gateway.send(new RunAborted(run, 0));
    }

    @Test
    void anotherEngineVersionFailsThePart() {
        gateway.send(SampleExperiment.command(run, "0.0.0", 0, 0, 10));

        PartGenerationFailed failed = failed(run);
        assertThat(failed.failure().code()).isEqualTo(ErrorCode.ENGINE_VERSION_MISMATCH);
        assertThat(failed.failure().message()).contains("0.0.0", EngineVersion.CURRENT);
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                Arguments.of("generate-part.v1", "{\"run_id\": "),
                Arguments.of("generate-part.v1", "{}"),
                Arguments.of("generate-part.v99", "{}"),
                Arguments.of(
                        "load-part.v1",
                        new String(
                                MessageCodec.encode(new LoadPart(
                                        1, SampleExperiment.experiment(), "visits", 0, 1, "key", "sha", 1, 0)),
                                StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void whatNobodyCanUnderstandEndsWithTheDeadLetters(String type, String body) {
        gateway.sendTo(Topology.GENERATE_PART_QUEUE, type, body.getBytes(StandardCharsets.UTF_8));

        assertThat(await().atMost(LONG_ENOUGH).until(() -> gateway.takeBody(DEAD_LETTERS), Objects::nonNull))
                .isEqualTo(body);
    }

    @Test
    void aWorkerThatStopsGivesItsPartBackWholeAndOnlyOnce() throws Exception {
        Path ownTemp = directory.resolve("own-temp");
        GeneratePart command = endless(run);
        MessageListenerContainer parts =
                worker.getBean(RabbitListenerEndpointRegistry.class).getListenerContainer("generate-part");
        parts.stop();
        try {
            try (var stopping = Worker.start(address, s3, ownTemp)) {
                gateway.send(command);
                await().atMost(LONG_ENOUGH)
                        .until(() -> !gateway.heard(run, PartStarted.class).isEmpty());
            }

            TestBroker.Taken back = gateway.take(Topology.GENERATE_PART_QUEUE);
            assertThat(back.message()).isEqualTo(command);
            // only RabbitMQ counts: each further return would have used up the delivery limit for nothing
            assertThat(back.returns()).isIn(null, 1L);
            assertThat(gateway.takeBody(DEAD_LETTERS)).isNull();
            assertThat(gateway.heard(run, PartGenerationFailed.class)).isEmpty();
        } finally {
            parts.start();
        }
        try (Stream<Path> left = Files.walk(ownTemp)) {
            assertThat(left.filter(file -> file.toString().endsWith(".parquet")))
                    .isEmpty();
        }
    }

    private static GeneratePart endless(long run) {
        long rows = 2_000_000_000;
        return new GeneratePart(
                run,
                SampleExperiment.experiment(),
                1,
                EngineVersion.CURRENT,
                Map.of("patients", 100L, "visits", rows),
                "visits",
                0,
                0,
                rows,
                1,
                0);
    }

    private static List<PartGenerated> generated(long run, int count) {
        return await().atMost(LONG_ENOUGH)
                .until(() -> gateway.heard(run, PartGenerated.class), parts -> parts.size() >= count);
    }

    private static PartGenerationFailed failed(long run) {
        return await().atMost(LONG_ENOUGH)
                .until(() -> gateway.heard(run, PartGenerationFailed.class), failures -> !failures.isEmpty())
                .get(0);
    }

    private Path download(String key) {
        Path file = downloads.resolve(key.replace('/', '_'));
        worker.getBean(Lake.class).get(key, file);
        return file;
    }

    private static Path s3Object(long run) {
        return directory.resolve("s3/lake/experiments/clinic/runs/" + run + "/visits/part-00000.parquet");
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".parquet")).toList());
        }
    }
}
