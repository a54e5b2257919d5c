package io.dwsim.gateway.savedquery;

import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was run of late. */
@RestController
@Tag(name = "query")
class QueryHistoryController {

    private final StoredExperimentReader experiments;
    private final QueryHistoryTable table;

    QueryHistoryController(StoredExperimentReader experiments, QueryHistoryTable table) {
        this.experiments = experiments;
        this.table = table;
    }

    /** Newest first. */
    record History(List<PastQuery> queries) {}

    @Operation(
            summary = "The last queries that named this experiment, newest first",
            description = "500 of each experiment are kept. A query is in it shortly after it is over.")
    @GetMapping("/api/experiments/{name}/query-history")
    History history(
            @PathVariable String name,
            @RequestParam(defaultValue = "100") @Min(1) @Max(QueryHistoryTable.MOST) int limit) {
        return new History(table.newest(experiments.require(name), limit));
    }
}
