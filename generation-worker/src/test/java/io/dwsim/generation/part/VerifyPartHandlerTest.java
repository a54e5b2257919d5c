package io.dwsim.generation.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.ObjectDigest;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.PartVerificationFailed;
import io.dwsim.common.message.PartVerified;
import io.dwsim.common.message.Verdict;
import io.dwsim.common.message.VerifyPart;
import io.dwsim.common.worker.Retry;
import io.dwsim.common.worker.RetryLimits;
import io.dwsim.common.worker.ScratchDirectory;
import io.dwsim.common.worker.WorkRunner;
import io.dwsim.common.worker.WorkStopped;
import io.dwsim.common.worker.WorkerSignals;
import io.dwsim.generation.SampleExperiment;
import io.dwsim.generation.parquet.Compression;
import io.dwsim.generation.parquet.ParquetProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class VerifyPartHandlerTest {

    private static final String KEY = "experiments/clinic/runs/9/visits/part-00000.parquet";

    @TempDir
    private Path base;

    private final WorkerSignals signals = new WorkerSignals();
    private final Objects objects = new Objects();
    private final List<Event> sent = new ArrayList<>();
    private Consumer<Event> beforeEvent = event -> {};
    private ScratchDirectory scratch;
    private PartComputation computation;
    private VerifyPart command;
    private byte[] recorded;

    /** Keeps objects in memory; {@code before} runs ahead of each access. */
    private static final class Objects implements PartStore {
        private final Map<String, byte[]> stored = new HashMap<>();
        private Runnable before = () -> {};
        private int stores;

        @Override
        public void store(String key, Path file) {
            before.run();
            stores++;
            stored.put(key, bytes(file));
        }

        @Override
        public Optional<ObjectDigest> digest(String key) {
            before.run();
            return Optional.ofNullable(stored.get(key)).map(bytes -> new ObjectDigest(bytes.length, sha256(bytes)));
        }

        @Override
        public void delete(String key) {
            throw new UnsupportedOperationException("nothing is deleted by a verification");
        }
    }

    @BeforeEach
    void generateThePartOfRun9() {
        scratch = ScratchDirectory.open(base, "generation-worker");
        computation = computation(Compression.ZSTD);
        GeneratePart origin = SampleExperiment.command(9, 1000);
        Path file = scratch.newFile();
        ComputedPart part = computation.compute(origin, file, () -> {});
        recorded = bytes(file);
        objects.stored.put(KEY, recorded);
        ScratchDirectory.delete(file);
        command = command(origin, part.file().sha256(), part.fingerprint());
    }

    private static PartComputation computation(Compression compression) {
        return new PartComputation(100, new ParquetProperties(compression, DataSize.ofMegabytes(1)));
    }

    private VerifyPart command(GeneratePart origin, String sha256, String fingerprint) {
        return new VerifyPart(
                12,
                9,
                origin.experiment(),
                origin.seed(),
                origin.engineVersion(),
                origin.rowCounts(),
                origin.table(),
                origin.part(),
                origin.firstRow(),
                origin.rows(),
                KEY,
                recorded.length,
                sha256,
                fingerprint,
                1);
    }

    @AfterEach
    void noFileIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> file.toString().endsWith(".parquet"));
        }
        scratch.close();
    }

    private void handle() {
        Retry retry = new Retry(signals, new RetryLimits(2, Duration.ofMillis(1), Duration.ofMillis(2)));
        WorkRunner runner = new WorkRunner("north", signals, retry, event -> {
            beforeEvent.accept(event);
            sent.add(event);
        });
        new VerifyPartHandler(runner, signals, retry, scratch, computation, objects).handle(command);
    }

    private PartVerified verified() {
        handle();
        assertThat(sent).hasSize(2);
        return (PartVerified) sent.get(1);
    }

    @Test
    void aPartAsRecordedIsAnnouncedAndIntact() {
        assertThat(verified()).isEqualTo(new PartVerified(12, "visits", 0, Verdict.INTACT, "", 1));
        assertThat(sent.get(0)).isEqualTo(new PartStarted(12, "visits", 0, PartStage.VERIFY, "north", 1));
        assertThat(objects.stores).isZero();
    }

    @Test
    void aMissingObjectIsWrittenAgainByteForByte() {
        objects.stored.clear();

        PartVerified verified = verified();

        assertThat(verified.verdict()).isEqualTo(Verdict.REPAIRED);
        assertThat(verified.detail()).contains(KEY, "is missing");
        assertThat(objects.stored.get(KEY)).isEqualTo(recorded);
    }

    @Test
    void anObjectWithAFlippedByteIsWrittenAgain() {
        byte[] damaged = recorded.clone();
        damaged[damaged.length / 2] ^= 1;
        objects.stored.put(KEY, damaged);

        PartVerified verified = verified();

        assertThat(verified.verdict()).isEqualTo(Verdict.REPAIRED);
        assertThat(verified.detail()).contains(sha256(damaged), command.sha256());
        assertThat(objects.stored.get(KEY)).isEqualTo(recorded);
    }

    @Test
    void anObjectThatWasCutOffIsWrittenAgain() {
        objects.stored.put(KEY, Arrays.copyOf(recorded, 100));

        PartVerified verified = verified();

        assertThat(verified.verdict()).isEqualTo(Verdict.REPAIRED);
        assertThat(verified.detail()).contains("has 100 bytes, recorded are " + recorded.length);
        assertThat(objects.stored.get(KEY)).isEqualTo(recorded);
    }

    @Test
    void valuesThatComeOutDifferentlyOverwriteNothing() {
        byte[] damaged = {1, 2, 3};
        objects.stored.put(KEY, damaged);
        command = command(SampleExperiment.command(9, 1000), command.sha256(), "0".repeat(32));

        PartVerified verified = verified();

        assertThat(verified.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(verified.detail()).contains("recorded is " + "0".repeat(32));
        assertThat(objects.stored.get(KEY)).isEqualTo(damaged);
    }

    @Test
    void anObjectThatWouldComeOutWithOtherBytesIsNotWritten() {
        objects.stored.clear();
        computation = computation(Compression.GZIP);

        PartVerified verified = verified();

        assertThat(verified.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(verified.detail()).contains("is missing", "other Parquet settings");
        assertThat(objects.stores).isZero();
    }

    @Test
    void anotherEngineIsNoDifferenceButAFailure() {
        command = command(SampleExperiment.command(9, "0.0.0", 0, 0, 10), command.sha256(), command.fingerprint());

        handle();

        assertThat(sent.get(1)).isInstanceOfSatisfying(PartVerificationFailed.class, failed -> assertThat(
                        failed.failure().code())
                .isEqualTo(ErrorCode.ENGINE_VERSION_MISMATCH));
    }

    @Test
    void aLakeThatFailsForAMomentIsAskedAgain() {
        int[] tries = {0};
        objects.before = () -> {
            if (++tries[0] < 3) {
                throw new DwsimException(ErrorCode.LAKE_UNAVAILABLE, "busy");
            }
        };

        assertThat(verified().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void aLakeThatStaysAwayIsNoDifferenceButAFailureThatPasses() {
        objects.before = () -> {
            throw new DwsimException(ErrorCode.LAKE_UNAVAILABLE, "the lake is dry");
        };

        handle();

        assertThat(sent.get(1)).isInstanceOfSatisfying(PartVerificationFailed.class, failed -> assertThat(
                        failed.failure().code().isTransient())
                .isTrue());
    }

    @Test
    void anAbortEndsTheWorkWithoutAWord() {
        beforeEvent = started -> signals.abort(12, 0);

        handle();

        assertThat(sent).singleElement().isInstanceOf(PartStarted.class);
    }

    @Test
    void anAbortOfTheVerifiedRunIsNothingToTheVerification() {
        signals.abort(9, 0);

        assertThat(verified().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void aWorkerThatStopsGivesItsPartBack() {
        beforeEvent = started -> signals.shutDown();

        assertThatThrownBy(this::handle).isInstanceOf(WorkStopped.class);

        assertThat(sent).singleElement().isInstanceOf(PartStarted.class);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
