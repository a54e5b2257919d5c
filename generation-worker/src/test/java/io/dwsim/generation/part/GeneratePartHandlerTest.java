package io.dwsim.generation.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.ObjectDigest;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

class GeneratePartHandlerTest {

    private static final GeneratePart COMMAND = SampleExperiment.command(9, 1000);
    private static final String KEY = "experiments/clinic/runs/9/visits/part-00000.parquet";

    @TempDir
    private Path base;

    private final WorkerSignals signals = new WorkerSignals();
    private final Objects objects = new Objects();
    private final Outbox outbox = new Outbox();
    private ScratchDirectory scratch;
    private GeneratePartHandler handler;

    /** Keeps objects in memory; {@code before} runs ahead of each attempt to store one. */
    private static final class Objects implements PartStore {
        private final Map<String, Long> stored = new HashMap<>();
        private Runnable before = () -> {};

        @Override
        public void store(String key, Path file) {
            before.run();
            stored.put(key, file.toFile().length());
        }

        @Override
        public Optional<ObjectDigest> digest(String key) {
            throw new UnsupportedOperationException("nothing is read to generate");
        }

        @Override
        public void delete(String key) {
            stored.remove(key);
        }
    }

    /** Keeps events in memory; {@code before} runs ahead of each. */
    private static final class Outbox {
        private final List<Event> sent = new ArrayList<>();
        private Consumer<Event> before = event -> {};

        void publish(Event event) {
            before.accept(event);
            sent.add(event);
        }
    }

    @BeforeEach
    void assemble() {
        scratch = ScratchDirectory.open(base, "generation-worker");
        Retry retry = new Retry(signals, new RetryLimits(2, Duration.ofMillis(1), Duration.ofMillis(2)));
        handler = new GeneratePartHandler(
                new WorkRunner("north", signals, retry, outbox::publish),
                signals,
                retry,
                scratch,
                new PartComputation(100, new ParquetProperties(Compression.ZSTD, DataSize.ofMegabytes(1))),
                objects);
    }

    @AfterEach
    void noFileIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> file.toString().endsWith(".parquet"));
        }
        scratch.close();
    }

    @Test
    void aPartIsAnnouncedStoredAndReported() {
        handler.handle(COMMAND);

        assertThat(outbox.sent).hasSize(2);
        assertThat(outbox.sent.get(0)).isEqualTo(new PartStarted(9, "visits", 0, PartStage.GENERATE, "north", 1));
        assertThat(outbox.sent.get(1)).isInstanceOfSatisfying(PartGenerated.class, generated -> {
            assertThat(generated.rows()).isEqualTo(1000);
            assertThat(generated.objectKey()).isEqualTo(KEY);
            assertThat(generated.fingerprint()).matches("[0-9a-f]{32}");
            assertThat(objects.stored).isEqualTo(Map.of(KEY, generated.bytes()));
        });
    }

    @Test
    void anotherEngineIsRefusedAtOnce() {
        handler.handle(SampleExperiment.command(9, "0.0.0", 0, 0, 10));

        assertThat(failure().failure().code()).isEqualTo(ErrorCode.ENGINE_VERSION_MISMATCH);
        assertThat(failure().failure().message()).contains("0.0.0");
        assertThat(objects.stored).isEmpty();
    }

    @Test
    void rowsThatTheTableDoesNotHaveAreRefused() {
        handler.handle(SampleExperiment.command(9, 3, SampleExperiment.ROWS - 10, 11));

        assertThat(failure().failure().code()).isEqualTo(ErrorCode.GENERATION_FAILED);
        assertThat(failure().failure().message()).contains("5000 rows of table 'visits'");
        assertThat(failure().part()).isEqualTo(3);
    }

    @Test
    void aLakeThatFailsForAMomentIsTriedAgainWithTheSameFile() {
        int[] tries = {0};
        objects.before = () -> {
            if (++tries[0] < 3) {
                throw new DwsimException(ErrorCode.LAKE_UNAVAILABLE, "busy");
            }
        };

        handler.handle(COMMAND);

        assertThat(outbox.sent.get(1)).isInstanceOf(PartGenerated.class);
    }

    @Test
    void aLakeThatStaysAwayFailsThePartAsTransient() {
        objects.before = () -> {
            throw new DwsimException(ErrorCode.LAKE_UNAVAILABLE, "the lake is dry");
        };

        handler.handle(COMMAND);

        assertThat(failure().failure().code().isTransient()).isTrue();
        assertThat(failure().failure().message()).isEqualTo("the lake is dry");
    }

    @Test
    void aDefectFailsThePartInsteadOfComingBackForEver() {
        objects.before = () -> {
            throw new NoClassDefFoundError("libzstd");
        };

        handler.handle(COMMAND);

        assertThat(failure().failure().code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
        assertThat(failure().failure().message()).contains("libzstd");
    }

    @Test
    void aPartOfAnAbortedRunIsDroppedUnseen() {
        signals.abort(9, 0);

        handler.handle(COMMAND);

        assertThat(outbox.sent).isEmpty();
        assertThat(objects.stored).isEmpty();
    }

    @Test
    void anAbortInTheMiddleLeavesNothingBehind() {
        outbox.before = started -> signals.abort(9, 0);

        handler.handle(COMMAND);

        assertThat(outbox.sent).singleElement().isInstanceOf(PartStarted.class);
        assertThat(objects.stored).isEmpty();
    }

    @Test
    void anAbortDuringTheUploadTakesTheObjectAway() {
        objects.before = () -> signals.abort(9, 0);

        handler.handle(COMMAND);

        assertThat(outbox.sent).singleElement().isInstanceOf(PartStarted.class);
        assertThat(objects.stored).isEmpty();
    }

    @Test
    void aWorkerThatStopsGivesItsPartBack() {
        outbox.before = started -> signals.shutDown();

        assertThatThrownBy(() -> handler.handle(COMMAND)).isInstanceOf(WorkStopped.class);

        assertThat(outbox.sent).singleElement().isInstanceOf(PartStarted.class);
    }

    private PartGenerationFailed failure() {
        assertThat(outbox.sent).hasSize(2);
        return (PartGenerationFailed) outbox.sent.get(1);
    }
}
