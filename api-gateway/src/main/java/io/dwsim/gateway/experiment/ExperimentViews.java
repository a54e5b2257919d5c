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
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Experiments as clients and pages see them. */
@Component
public class ExperimentViews {

    private final StoredExperimentRepository repository;
    private final StoredExperimentReader reader;
    private final ExperimentHistory history;

    ExperimentViews(StoredExperimentRepository repository, StoredExperimentReader reader, ExperimentHistory history) {
        this.repository = repository;
        this.reader = reader;
        this.history = history;
    }

    /** An experiment in a list. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Summary(
            String name,
            @Nullable String description,
            int tables,
            long targetRows,
            int warnings,
            Instant createdAt,
            @Nullable LastRun lastRun) {}

    /** An experiment in full. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Details(
            String name,
            Instant createdAt,
            JsonNode definition,
            List<Fault> warnings,
            Map<String, Long> targetRows,
            Map<String, Long> rowCounts,
            @Nullable LastRun lastRun) {}

    /** All experiments, newest first. */
    @Transactional(readOnly = true)
    public List<Summary> all() {
        return repository.findAllByOrderByIdDesc().stream().map(this::summary).toList();
    }

    /**
     * The experiment of that name, whatever its case.
     *
     * @throws io.dwsim.common.failure.DwsimException {@code EXPERIMENT_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public Details require(String name) {
        return details(reader.require(name));
    }

    private Summary summary(StoredExperiment stored) {
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
