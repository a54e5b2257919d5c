package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.Fault;
import io.dwsim.engine.ExperimentCheck;
import io.dwsim.engine.rule.UniqueDomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds how many of the rows wanted every table can have, where keys leave no room for more. */
final class RowFitting {

    /** Fewer rows of a parent can mean fewer of its children, and theirs. */
    private static final int MOST_PASSES = 100;

    private final List<TableSketch> sketches;
    private final long wanted;
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, UniqueDomain> reasons = new HashMap<>();

    RowFitting(List<TableSketch> sketches, long wanted) {
        this.sketches = sketches;
        this.wanted = wanted;
    }

    /** Gives every sketch the rows wanted. */
    void reset() {
        rows.clear();
        reasons.clear();
        sketches.forEach(sketch -> {
            sketch.rows(wanted);
            rows.put(sketch.name(), wanted);
        });
    }

    /** Gives every sketch the rows that fit the experiment made of them. */
    void fit(Experiment experiment) {
        boolean reduced = true;
        for (int pass = 0; reduced && pass < MOST_PASSES; pass++) {
            reduced = reduce(experiment);
        }
        sketches.forEach(sketch -> sketch.rows(rows(sketch.name())));
    }

    /** Names the tables that have fewer rows than wanted. */
    void warn(ImportWarnings warnings) {
        sketches.stream()
                .filter(sketch -> sketch.rows() < wanted)
                .forEach(sketch -> warnings.table(sketch, sketch.source().line(), "rows_reduced", message(sketch)));
    }

    private long rows(String table) {
        return Objects.requireNonNull(rows.get(table), "every table has rows");
    }

    private boolean reduce(Experiment experiment) {
        boolean reduced = false;
        ExperimentCheck.Result result = ExperimentCheck.of(experiment, rows);
        for (UniqueDomain domain : result.domains()) {
            if (!domain.isFeasible() && domain.size().longValue() < rows(domain.table())) {
                rows.put(domain.table(), domain.size().longValue());
                reasons.put(domain.table(), domain);
                reduced = true;
            }
        }
        if (reduced) {
            return true;
        }
        for (Fault fault : result.rowFaults()) {
            String table = fault.pointer()
                    .substring("/rows/".length())
                    .replace("~1", "/")
                    .replace("~0", "~");
            reduced |= rows(table) > 0;
            rows.put(table, 0L);
        }
        return reduced;
    }

    private String message(TableSketch sketch) {
        UniqueDomain domain = reasons.get(sketch.name());
        String start =
                "table '" + sketch.sourceName() + "' has " + sketch.rows() + " rows instead of " + wanted + ", as ";
        if (domain == null) {
            return start + "a table it references has none";
        }
        return start + "there are no more "
                + (domain.columns().size() == 1
                        ? "values for '" + domain.columns().get(0) + "', which is unique"
                        : "combinations of (" + String.join(", ", domain.columns()) + "), which are unique");
    }
}
