package io.dwsim.generation.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.engine.EngineVersion;
import io.dwsim.generation.parquet.Compression;
import io.dwsim.generation.parquet.ParquetProperties;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class PartComputationTest {

    /** Among the first 30,000 rows a level repeats, among the others it does not. */
    private static final Experiment EXPERIMENT = ExperimentReader.fromYaml("""
                    name: meters
                    tables:
                      - name: readings
                        target_rows: 50000
                        primary_key: [id]
                        columns:
                          - {name: id, data_type: INT}
                          - {name: level, data_type: INT, expression: "id <= 30000 ? 7 : id"}
                          - {name: place, data_type: VARCHAR, faker_rule: city}
                    """).orThrow();

    @TempDir
    private Path directory;

    @Test
    void aPartHasTheSameBytesWhateverWasComputedBefore() {
        PartComputation used = computation(4096);
        ComputedPart before = used.compute(part(0, 0, 30_000), directory.resolve("before"), () -> {});
        Path after = directory.resolve("after");
        ComputedPart second = used.compute(part(1, 30_000, 20_000), after, () -> {});
        Path alone = directory.resolve("alone");
        ComputedPart only = computation(1000).compute(part(1, 30_000, 20_000), alone, () -> {});

        assertThat(after).hasSameBinaryContentAs(alone);
        assertThat(second).isEqualTo(only).isNotEqualTo(before);
    }

    @Test
    void whoMayNotGoOnComputesNothing() {
        GeneratePart far = part(0, 0, 50_000);
        Path file = directory.resolve("part");

        assertThatThrownBy(() -> computation(4096).compute(far, file, () -> {
                    throw new CancellationException("aborted");
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(file).doesNotExist();
    }

    private static PartComputation computation(int batchRows) {
        return new PartComputation(batchRows, new ParquetProperties(Compression.ZSTD, DataSize.ofMegabytes(64)));
    }

    private static GeneratePart part(int number, long firstRow, long rows) {
        return new GeneratePart(
                1, EXPERIMENT, 42, EngineVersion.CURRENT, Map.of(), "readings", number, firstRow, rows, 1, 0);
    }
}
