package io.dwsim.gateway.plan;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.TableGenerator;
import java.util.List;
import java.util.Map;

/**
 * Estimates how many bytes the Parquet files of tables take in the lake, as the generation worker writes them by default:
 * dictionary or plain encoding, zstd.
 *
 * <p>Some runs of rows, spread over the table, are generated, encoded the same way and compressed with the JDK's deflate,
 * whose results lie close to those of zstd. What is estimated are files, not tables of the warehouse, which take more.
 */
final class SizeEstimate {

    private static final int CHUNKS = 4;
    private static final int LEAST_SAMPLE = 1_000;
    private static final int GREATEST_SAMPLE = 10_000;
    /** Cells to be looked at, however many columns there are, as long as the least sample leaves that choice. */
    private static final int CELLS = 200_000;

    /** However wide the rows are. */
    private static final long MOST_SAMPLE_BYTES = 32L << 20;

    /** A file's magic numbers, schema, footer and what it says about itself. */
    private static final int FILE_BYTES = 400;

    private final Experiment experiment;
    private final Map<String, Long> rowCounts;
    private final int sampleRows;

    private SizeEstimate(Experiment experiment, Map<String, Long> rowCounts, int sampleRows) {
        this.experiment = experiment;
        this.rowCounts = rowCounts;
        this.sampleRows = sampleRows;
    }

    static SizeEstimate of(Experiment experiment, Map<String, Long> rowCounts) {
        int columns = experiment.tables().stream()
                .mapToInt(table -> table.columns().size())
                .sum();
        int sample = Math.min(GREATEST_SAMPLE, Math.max(LEAST_SAMPLE, CELLS / columns));
        return new SizeEstimate(experiment, rowCounts, sample);
    }

    /**
     * Bytes of the files of a table.
     *
     * @param parts files the table is cut into
     * @throws io.dwsim.common.failure.DwsimException when one of the sampled rows cannot be made
     */
    long bytes(Table table, long parts) {
        if (parts == 0) {
            return 0;
        }
        TableGenerator generator = TableGenerator.compile(experiment, table.name(), 0, rowCounts);
        long rows = generator.rowCount();
        int sampled = generator.batchRows(0, sampleRows, MOST_SAMPLE_BYTES);
        int chunks = rows <= sampled || sampled < CHUNKS ? 1 : CHUNKS;
        int chunkRows = (int) Math.min(rows, sampled / chunks);
        List<Column> columns = table.columns();
        List<ColumnSample> samples = columns.stream()
                .map(column -> new ColumnSample(column, chunkRows))
                .toList();
        ColumnBatch batch = generator.newBatch(chunkRows);
        for (int chunk = 0; chunk < chunks; chunk++) {
            long first = chunks == 1 ? 0 : (rows - chunkRows) / (chunks - 1) * chunk;
            generator.generate(first, chunkRows, batch);
            for (int i = 0; i < columns.size(); i++) {
                samples.get(i).add(batch.column(i));
            }
        }
        double rowsOfFile = (double) rows / parts;
        double bytesOfFile = FILE_BYTES;
        for (ColumnSample sample : samples) {
            bytesOfFile += sample.bytes(rowsOfFile);
        }
        // the conversion of a number beyond 64 bits gives the greatest there is
        return (long) Math.ceil(bytesOfFile * parts);
    }
}
