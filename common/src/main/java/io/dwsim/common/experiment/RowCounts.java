package io.dwsim.common.experiment;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How many rows each table has in a run: what was asked for, else its target, else what {@code per_parent} makes it. */
public final class RowCounts {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Experiment experiment;
    private final Map<String, Long> asked;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private RowCounts(Experiment experiment, Map<String, Long> asked) {
        this.experiment = experiment;
        this.asked = asked;
    }

    /**
     * Rows of every table, in the order of the experiment; a number beyond 64 bits becomes the greatest there is.
     *
     * @param asked rows by table; a table that is not there has its usual number
     */
    public static Map<String, Long> of(Experiment experiment, Map<String, Long> asked) {
        RowCounts counts = new RowCounts(experiment, asked);
        Map<String, Long> rows = new LinkedHashMap<>();
        experiment.tables().forEach(table -> rows.put(table.name(), counts.rows(table)));
        return rows;
    }

    /** The rows every table has when a run does not say otherwise. */
    public static Map<String, Long> usual(Experiment experiment) {
        return of(experiment, Map.of());
    }

    private long rows(Table table) {
        Long explicit = asked.getOrDefault(table.name(), table.targetRows());
        if (explicit != null) {
            return explicit;
        }
        Long done = known.get(table.name());
        if (done == null) {
            // a circle, which the reader refuses, has no rows
            done = open.add(table.name()) ? following(table) : Long.valueOf(0);
            open.remove(table.name());
            known.put(table.name(), done);
        }
        return done;
    }

    private long following(Table table) {
        return table.perParentColumn()
                .flatMap(Column::reference)
                .map(key -> {
                    PerParent perParent = key.perParent();
                    long parents = experiment
                            .table(key.referencesTable())
                            .map(this::rows)
                            .orElse(0L);
                    return perParent == null
                            ? 0L
                            : perParent
                                    .usualChildren(Math.max(0, parents))
                                    .min(MOST)
                                    .longValue();
                })
                .orElse(0L);
    }
}
