package io.dwsim.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.lake.Lake;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.PartVerified;
import io.dwsim.common.message.RunAborted;
import io.dwsim.common.message.Topology;
import io.dwsim.common.message.Verdict;
import io.dwsim.common.message.VerifyPart;
import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import io.dwsim.engine.EngineVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Objects that vanish and rot in a real S3, and a worker that is asked about them over a real broker. */
class VerifyPartIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final AtomicLong RUNS = new AtomicLong();

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;
    private static EmbeddedS3 s3;
    private static ConfigurableApplicationContext worker;
    private static TestBroker gateway;

    @TempDir
    private Path downloads;

    private final long verification = RUNS.incrementAndGet();
    private PartGenerated part;
    private byte[] recorded;

    @BeforeAll
    static void startEverything() {
        broker = EmbeddedBroker.start();
        s3 = EmbeddedS3.start(EmbeddedS3Options.in(directory.resolve("s3")));
        worker = Worker.start(broker.amqpUri(), s3, directory.resolve("temp"));
        gateway = new TestBroker(broker.amqpUri());
    }

    @AfterAll
    static void stopEverything() {
        gateway.close();
        worker.close();
        s3.close();
        broker.close();
    }

    @BeforeEach
    void generateAPart() throws IOException {
        long run = RUNS.incrementAndGet();
        gateway.send(SampleExperiment.command(run, 2, 500, 1_500));
        part = await().atMost(LONG_ENOUGH)
                .until(() -> gateway.heard(run, PartGenerated.class), parts -> !parts.isEmpty())
                .get(0);
        recorded = object();
    }

    private static Lake lake() {
        return worker.getBean(Lake.class);
    }

    private byte[] object() throws IOException {
        Path file = downloads.resolve(Long.toString(System.nanoTime()));
        lake().get(part.objectKey(), file);
        return Files.readAllBytes(file);
    }

    private VerifyPart command(String fingerprint) {
        return new VerifyPart(
                verification,
                part.runId(),
                SampleExperiment.experiment(),
                SampleExperiment.SEED,
                EngineVersion.CURRENT,
                SampleExperiment.rowCounts(),
                part.table(),
                part.part(),
                500,
                part.rows(),
                part.objectKey(),
                part.bytes(),
                part.sha256(),
                fingerprint,
                1);
    }

    private PartVerified verify() {
        return verify(part.fingerprint());
    }

    private PartVerified verify(String fingerprint) {
        int before = gateway.heard(verification, PartVerified.class).size();
        gateway.send(command(fingerprint));
        return await().atMost(LONG_ENOUGH)
                .until(() -> gateway.heard(verification, PartVerified.class), found -> found.size() > before)
                .get(before);
    }

    @Test
    void anObjectAsItWasWrittenIsIntact() {
        assertThat(verify()).isEqualTo(new PartVerified(verification, "visits", 2, Verdict.INTACT, "", 1));
        assertThat(gateway.heard(verification, PartStarted.class).get(0))
                .isEqualTo(new PartStarted(verification, "visits", 2, PartStage.VERIFY, "north", 1));
    }

    @Test
    void aMissingObjectIsWrittenAgainAndThenIntact() throws IOException {
        lake().deletePrefix(part.objectKey());

        assertThat(verify().verdict()).isEqualTo(Verdict.REPAIRED);

        assertThat(object()).isEqualTo(recorded);
        assertThat(verify().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void anObjectWithAFlippedByteIsWrittenAgain() throws IOException {
        byte[] damaged = recorded.clone();
        damaged[damaged.length / 2] ^= 0x40;
        lake().put(part.objectKey(), damaged);

        PartVerified verified = verify();

        assertThat(verified.verdict()).isEqualTo(Verdict.REPAIRED);
        assertThat(verified.detail()).contains("SHA-256");
        assertThat(object()).isEqualTo(recorded);
    }

    @Test
    void anObjectThatWasCutOffIsWrittenAgain() throws IOException {
        lake().put(part.objectKey(), Arrays.copyOf(recorded, recorded.length - 1));

        PartVerified verified = verify();

        assertThat(verified.verdict()).isEqualTo(Verdict.REPAIRED);
        assertThat(verified.detail()).contains((recorded.length - 1) + " bytes");
        assertThat(object()).isEqualTo(recorded);
    }

    @Test
    void anotherFingerprintIsADifferenceAndNothingIsOverwritten() throws IOException {
        byte[] rubbish = {1, 2, 3};
        lake().put(part.objectKey(), rubbish);

        PartVerified verified = verify("f".repeat(32));

        assertThat(verified.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(verified.detail()).contains("f".repeat(32), part.fingerprint());
        assertThat(object()).isEqualTo(rubbish);
    }

    @Test
    void aLongPartIsAnnouncedAgainAndEndsWithAnAbort() {
        long rows = 2_000_000_000;
        gateway.send(new VerifyPart(
                verification,
                part.runId(),
                SampleExperiment.experiment(),
                1,
                EngineVersion.CURRENT,
                Map.of("patients", 100L, "visits", rows),
                "visits",
                0,
                0,
                rows,
                part.objectKey(),
                1,
                part.sha256(),
                part.fingerprint(),
                1));
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(gateway.heard(verification, PartStarted.class))
                .hasSizeGreaterThan(2));

        gateway.send(new RunAborted(verification, 0));

        // the only consumer takes up the next command, so it has put the aborted one down
        long next = RUNS.incrementAndGet();
        gateway.send(new VerifyPart(
                next,
                part.runId(),
                SampleExperiment.experiment(),
                SampleExperiment.SEED,
                EngineVersion.CURRENT,
                SampleExperiment.rowCounts(),
                "visits",
                2,
                500,
                part.rows(),
                part.objectKey(),
                part.bytes(),
                part.sha256(),
                part.fingerprint(),
                1));
        List<PartVerified> verified = await().atMost(LONG_ENOUGH)
                .until(() -> gateway.heard(next, PartVerified.class), found -> !found.isEmpty());
        assertThat(verified.get(0).verdict()).isEqualTo(Verdict.INTACT);
        assertThat(gateway.heard(verification, PartVerified.class)).isEmpty();
    }

    @Test
    void whatNobodyCanUnderstandEndsWithTheDeadLetters() {
        gateway.sendTo(Topology.VERIFY_PART_QUEUE, "verify-part.v1", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(await().atMost(LONG_ENOUGH)
                        .until(
                                () -> gateway.takeBody(Topology.deadLetterQueue(Topology.VERIFY_PART_QUEUE)),
                                Objects::nonNull))
                .isEqualTo("{}");
    }
}
