package io.dwsim.gateway.run;

import io.dwsim.common.experiment.Experiment;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run wrote to the lake, as it is stored beside the files.
 *
 * @param fingerprint of all rows of the run
 * @param tables by name, in the order of the definition
 */
record Manifest(
        long runId,
        Experiment experiment,
        long seed,
        String engineVersion,
        Instant writtenAt,
        String fingerprint,
        Map<String, TableEntry> tables,
        List<FileEntry> files) {

    /** One table. */
    record TableEntry(long rows, String fingerprint) {}

    /** One Parquet file. */
    record FileEntry(
            String table,
            int part,
            long firstRow,
            long rows,
            String key,
            long bytes,
            String sha256,
            String fingerprint) {}
}
