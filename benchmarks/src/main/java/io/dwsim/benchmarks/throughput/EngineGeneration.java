package io.dwsim.benchmarks.throughput;

import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.TableFingerprint;
import io.dwsim.engine.TableGenerator;
import io.dwsim.generation.parquet.Compression;
import io.dwsim.generation.parquet.DictionaryColumns;
import io.dwsim.generation.parquet.ParquetProperties;
import io.dwsim.generation.parquet.PartWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** What a generation worker does with a part, without broker and upload. */
final class EngineGeneration {

    private static final int BATCH = 4096;
    private static final long SEED = 42;

    private EngineGeneration() {}

    /** Values only. */
    static void values(long rows) {
        TableGenerator generator = generator(rows);
        ColumnBatch batch = generator.newBatch(BATCH);
        for (long done = 0; done < rows; done += batch.size()) {
            generator.generate(done, (int) Math.min(BATCH, rows - done), batch);
        }
    }

    /** Values, fingerprint, and a Parquet file with its SHA-256. */
    static void parquet(long rows, Path file) throws IOException {
        TableGenerator generator = generator(rows);
        TableFingerprint fingerprint = new TableFingerprint(generator.columns());
        ColumnBatch batch = generator.newBatch(BATCH);
        ParquetProperties properties = new ParquetProperties(Compression.ZSTD, DataSize.ofMegabytes(32));
        DictionaryColumns dictionaries = DictionaryColumns.of(Customers.TABLE, generator, 0, rows);
        try (PartWriter writer = PartWriter.create(file, Customers.TABLE, dictionaries, Map.of(), properties)) {
            for (long done = 0; done < rows; done += batch.size()) {
                generator.generate(done, (int) Math.min(BATCH, rows - done), batch);
                writer.write(batch);
                fingerprint.add(batch);
            }
            writer.finish();
        }
    }

    private static TableGenerator generator(long rows) {
        return TableGenerator.compile(Customers.EXPERIMENT, "customers", SEED, Map.of("customers", rows));
    }
}
