package io.dwsim.gateway.export;

import io.dwsim.common.experiment.Experiment;
import java.util.List;

/** What the manifest of a run says, as far as loading it elsewhere goes. */
record WrittenRun(long runId, Experiment experiment, List<WrittenFile> files) {

    /** One Parquet file. */
    record WrittenFile(String table, int part, long rows, String key, long bytes) {}

    List<WrittenFile> filesOf(String table) {
        return files.stream().filter(file -> file.table().equals(table)).toList();
    }
}
