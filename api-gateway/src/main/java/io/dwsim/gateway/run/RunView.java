package io.dwsim.gateway.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.message.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run as clients see it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunView(
        long id,
        String experimentName,
        RunKind kind,
        RunStatus status,
        RunPhase phase,
        List<PhaseTime> phases,
        Instant startedAt,
        @Nullable Instant completedAt,
        long seed,
        String engineVersion,
        @Nullable String fingerprint,
        Progress progress,
        RowCounts rowCounts,
        String outputPath,
        @Nullable RunError error,
        @Nullable Long verifiesRunId,
        @Nullable Long loadsRunId,
        @Nullable Verification verification) {

    /**
     * How far it is. {@code percent} counts a generated row and a loaded row as half each and is 100 only when done. For a
     * run that verifies, rows count as generated when their part in the lake has been compared, and as loaded when their
     * table in the warehouse has.
     */
    public record Progress(
            int percent,
            long partsTotal,
            long partsGenerated,
            long partsLoaded,
            long rowsTotal,
            long rowsGenerated,
            long rowsLoaded) {}

    /**
     * A phase the run has been in.
     *
     * @param seconds until the next one, or until now
     */
    public record PhaseTime(RunPhase phase, Instant enteredAt, double seconds) {}

    /**
     * Rows by table.
     *
     * @param requested rows the table has when the run has ended well
     */
    public record RowCounts(Map<String, Long> requested, Map<String, Long> generated, Map<String, Long> loaded) {}

    /**
     * What a verification has found so far.
     *
     * @param findings everything that was not intact, parts first; the first {@value #MOST_FINDINGS}
     */
    public record Verification(
            long partsIntact,
            long partsRepaired,
            long partsDifferent,
            long tablesIntact,
            long tablesDifferent,
            long tablesSkipped,
            List<Finding> findings) {

        static final int MOST_FINDINGS = 100;
    }

    /**
     * What was found at a part of the lake or at a table of the warehouse.
     *
     * @param part null for the table
     */
    public record Finding(String table, @Nullable Integer part, Verdict verdict, String detail) {}
}
