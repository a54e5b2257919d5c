package io.dwsim.generation.part;

import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.EngineVersion;
import io.dwsim.engine.TableFingerprint;
import io.dwsim.engine.TableGenerator;
import io.dwsim.generation.parquet.DictionaryColumns;
import io.dwsim.generation.parquet.ParquetProperties;
import io.dwsim.generation.parquet.PartWriter;
import io.dwsim.generation.parquet.WrittenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Lets the engine compute a part, batch by batch. */
final class PartComputation {

    /** However wide the rows are: with as much again in a row group this is what a part takes of the memory. */
    private static final long MOST_BATCH_BYTES = 16L << 20;

    private final int batchRows;
    private final ParquetProperties parquet;

    PartComputation(int batchRows, ParquetProperties parquet) {
        this.batchRows = batchRows;
        this.parquet = parquet;
    }

    /**
     * Computes the part into a new file.
     *
     * @param checkpoint called first and before every batch; what it throws ends the work and leaves a file of no use
     * @return what the file holds
     * @throws DwsimException when the part cannot be computed, now or ever
     */
    ComputedPart compute(GeneratePart command, Path path, Runnable checkpoint) {
        TableGenerator generator = generator(command);
        Table table = command.experiment().requireTable(command.table());
        // what is looked at to choose the columns is as much work as a batch
        checkpoint.run();
        DictionaryColumns dictionaries = DictionaryColumns.of(table, generator, command.firstRow(), command.rows());
        try (PartWriter writer = PartWriter.create(path, table, dictionaries, footer(command), parquet)) {
            TableFingerprint fingerprint = new TableFingerprint(generator.columns());
            forEachBatch(command, generator, checkpoint, batch -> {
                writer.write(batch);
                fingerprint.add(batch);
            });
            WrittenFile file = writer.finish();
            return new ComputedPart(file, fingerprint.value().toString());
        } catch (IOException e) {
            throw new DwsimException(ErrorCode.GENERATION_FAILED, "cannot write file '" + path + "': " + e, e);
        }
    }

    /**
     * Computes the part and keeps nothing of it but its fingerprint, 32 hex digits.
     *
     * @param checkpoint called before every batch; what it throws ends the work
     * @throws DwsimException when the part cannot be computed, now or ever
     */
    String fingerprint(GeneratePart command, Runnable checkpoint) {
        TableGenerator generator = generator(command);
        TableFingerprint fingerprint = new TableFingerprint(generator.columns());
        try {
            forEachBatch(command, generator, checkpoint, fingerprint::add);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written here", e);
        }
        return fingerprint.value().toString();
    }

    private static TableGenerator generator(GeneratePart command) {
        requireEngine(command.engineVersion());
        TableGenerator generator =
                TableGenerator.compile(command.experiment(), command.table(), command.seed(), command.rowCounts());
        requireRows(command, generator.rowCount());
        return generator;
    }

    private void forEachBatch(
            GeneratePart command, TableGenerator generator, Runnable checkpoint, BatchConsumer consumer)
            throws IOException {
        int most = (int) Math.max(1, Math.min(batchRows, command.rows()));
        ColumnBatch batch = generator.newBatch(generator.batchRows(command.firstRow(), most, MOST_BATCH_BYTES));
        for (long done = 0; done < command.rows(); done += batch.size()) {
            checkpoint.run();
            int count = (int) Math.min(batch.capacity(), command.rows() - done);
            generator.generate(command.firstRow() + done, count, batch);
            consumer.accept(batch);
        }
    }

    /** Takes a batch that is filled again afterwards. */
    private interface BatchConsumer {

        void accept(ColumnBatch batch) throws IOException;
    }

    private static void requireEngine(String version) {
        if (!version.equals(EngineVersion.CURRENT)) {
            throw new DwsimException(
                    ErrorCode.ENGINE_VERSION_MISMATCH,
                    "the run needs engine version " + version + ", this worker has " + EngineVersion.CURRENT);
        }
    }

    private static void requireRows(GeneratePart command, long rowCount) {
        // subtracted, not added: the sum of two large numbers would turn negative
        boolean within = command.firstRow() >= 0
                && command.rows() >= 0
                && command.firstRow() <= rowCount
                && command.rows() <= rowCount - command.firstRow();
        if (!within) {
            throw new DwsimException(
                    ErrorCode.GENERATION_FAILED,
                    "rows from " + command.firstRow() + ", " + command.rows() + " of them, do not lie in the "
                            + rowCount + " rows of table '" + command.table() + "'");
        }
    }

    private static Map<String, String> footer(GeneratePart command) {
        return Map.of(
                "dwsim.experiment", command.experiment().name(),
                "dwsim.run", Long.toString(command.runId()),
                "dwsim.table", command.table(),
                "dwsim.part", Integer.toString(command.part()),
                "dwsim.first-row", Long.toString(command.firstRow()),
                "dwsim.seed", Long.toString(command.seed()),
                "dwsim.engine-version", command.engineVersion());
    }
}
