package io.dwsim.gateway.experiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.experiment.ExperimentHistory.LastRun;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes views of experiments. */
@Component
class ExperimentViews {

    private final ExperimentHistory history;

    ExperimentViews(ExperimentHistory history) {
        this.history = history;
    }

    /** An experiment in a list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Summary(
            String name,
            @Nullable String description,
            int tables,
            long targetRows,
            int warnings,
            Instant createdAt,
            @Nullable LastRun lastRun) {}

    /** An experiment in full. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Details(
            String name,
            Instant createdAt,
            JsonNode definition,
            List<Fault> warnings,
            Map<String, Long> targetRows,
            Map<String, Long> rowCounts,
            @Nullable LastRun lastRun) {}

    Summary summary(StoredExperiment stored) {
        Experiment experiment = stored.definition();
        return new Summary(
                stored.name(),
                experiment.description(),
                experiment.tables().size(),
                RowCounts.usual(experiment).values().stream()
                        .mapToLong(Long::longValue)
                        .reduce(0, ExperimentViews::addSaturated),
                stored.warnings().size(),
                stored.createdAt(),
                history.lastRun(stored).orElse(null));
    }

    Details details(StoredExperiment stored) {
        Experiment experiment = stored.definition();
        Map<String, Long> published = history.publishedRows(stored);
        Map<String, Long> rowCounts = new LinkedHashMap<>();
        experiment.tables().forEach(table -> rowCounts.put(table.name(), published.getOrDefault(table.name(), 0L)));
        return new Details(
                stored.name(),
                stored.createdAt(),
                DwsimJson.mapper().valueToTree(experiment),
                stored.warnings(),
                RowCounts.usual(experiment),
                rowCounts,
                history.lastRun(stored).orElse(null));
    }

    private static long addSaturated(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
