package io.dwsim.gateway.export;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.sql.Dialect;
import java.util.List;
import java.util.Optional;

/** What the manifest of a run says, as far as loading it elsewhere goes. */
record WrittenRun(long runId, Experiment experiment, List<WrittenFile> files) {

    /** One Parquet file. */
    record WrittenFile(String table, int part, long rows, String key, long bytes) {}

    /** The dialect the experiment was imported from; empty when it was not imported. */
    Optional<Dialect> source() {
        return source(experiment);
    }

    static Optional<Dialect> source(Experiment experiment) {
        return Optional.ofNullable(experiment.sourceDialect()).flatMap(Dialect::named);
    }

    /** What a column's type is called in the tables that {@code GET …/ddl} creates. */
    String type(Column column, Dialect dialect) {
        return ExportedTypes.of(column, dialect, source().orElse(null));
    }

    List<WrittenFile> filesOf(String table) {
        return files.stream().filter(file -> file.table().equals(table)).toList();
    }
}
