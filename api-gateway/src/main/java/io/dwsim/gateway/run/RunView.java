package io.dwsim.gateway.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as clients see it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RunView(
        long id,
        String experimentName,
        RunKind kind,
        RunStatus status,
        RunPhase phase,
        Instant startedAt,
        @Nullable Instant completedAt,
        long seed,
        String engineVersion,
        @Nullable String fingerprint,
        Progress progress,
        RowCounts rowCounts,
        String outputPath,
        @Nullable RunError error) {

    /** How far it is. {@code percent} counts a generated row and a loaded row as half each and is 100 only when done. */
    record Progress(
            int percent,
            long partsTotal,
            long partsGenerated,
            long partsLoaded,
            long rowsTotal,
            long rowsGenerated,
            long rowsLoaded) {}

    /** Rows by table. */
    record RowCounts(Map<String, Long> generated, Map<String, Long> loaded) {}
}
