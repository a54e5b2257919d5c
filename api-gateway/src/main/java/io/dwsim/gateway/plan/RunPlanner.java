package io.dwsim.gateway.plan;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.engine.UniqueDomains;
import io.dwsim.engine.rule.UniqueDomain;
import io.dwsim.gateway.plan.RunPlan.CompositeKey;
import io.dwsim.gateway.plan.RunPlan.PlannedTable;
import io.dwsim.gateway.plan.RunPlan.UniqueColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans runs of experiments that are valid. */
@Component
public class RunPlanner {

    private final PartCutting cutting;

    RunPlanner(PartCutting cutting) {
        this.cutting = cutting;
    }

    /**
     * A plan.
     *
     * @param warnings what would keep the run from being started or completed, with pointers into the definition
     */
    public record Planned(RunPlan plan, List<Fault> warnings) {}

    /** Plans a run of the definition's own row counts. */
    public Planned plan(Experiment experiment) {
        return plan(experiment, RowCounts.usual(experiment));
    }

    /** Plans a run of these row counts, one for every table. */
    public Planned plan(Experiment experiment, Map<String, Long> rowCounts) {
        Map<String, Map<List<String>, UniqueDomain>> domains = new HashMap<>();
        UniqueDomains.of(experiment, rowCounts)
                .forEach(domain -> domains.computeIfAbsent(domain.table(), table -> new HashMap<>())
                        .put(domain.columns(), domain));
        SizeEstimate sizes = SizeEstimate.of(experiment, rowCounts);
        List<Fault> warnings = new ArrayList<>();
        List<PlannedTable> tables = new ArrayList<>();
        for (int i = 0; i < experiment.tables().size(); i++) {
            Table table = experiment.tables().get(i);
            long rows = rowCounts.getOrDefault(table.name(), 0L);
            long parts = cutting.partsOf(rows);
            Long bytes = bytes(sizes, table, parts, "/tables/" + i, warnings);
            Map<List<String>, UniqueDomain> ofTable = domains.getOrDefault(table.name(), Map.of());
            tables.add(new PlannedTable(
                    table.name(), rows, parts, bytes, uniqueColumns(table, rows, ofTable), keys(table, rows, ofTable)));
        }
        RunPlan plan = total(tables);
        if (plan.partsTotal() > cutting.mostParts()) {
            warnings.add(new Fault(
                    "/tables",
                    "the target rows need " + plan.partsTotal() + " parts, at most " + cutting.mostParts()
                            + " are allowed; ask for fewer rows when you generate",
                    plan.rowsTotal()));
        }
        return new Planned(plan, warnings);
    }

    private static @Nullable Long bytes(
            SizeEstimate sizes, Table table, long parts, String pointer, List<Fault> warnings) {
        try {
            return sizes.bytes(table, parts);
        } catch (DwsimException e) {
            if (e.code() != ErrorCode.GENERATION_FAILED) {
                throw e;
            }
            warnings.add(Fault.at(pointer, "a run would fail: " + e.getMessage()));
            return null;
        }
    }

    private static List<UniqueColumn> uniqueColumns(Table table, long rows, Map<List<String>, UniqueDomain> domains) {
        return table.columns().stream()
                .filter(table::isUnique)
                .map(Column::name)
                .map(column -> {
                    UniqueDomain domain = domains.get(List.of(column));
                    return domain == null
                            ? new UniqueColumn(column, null, rows, null)
                            : new UniqueColumn(column, domain.size(), domain.rows(), domain.isFeasible());
                })
                .toList();
    }

    private static List<CompositeKey> keys(Table table, long rows, Map<List<String>, UniqueDomain> domains) {
        return table.uniqueGroups().stream()
                .map(group -> {
                    UniqueDomain domain = domains.get(group);
                    return domain == null
                            ? new CompositeKey(group, null, rows, isUniqueAnyway(table, group) ? Boolean.TRUE : null)
                            : new CompositeKey(group, domain.size(), domain.rows(), domain.isFeasible());
                })
                .toList();
    }

    /** Whether a part of the key is unique already. */
    private static boolean isUniqueAnyway(Table table, List<String> group) {
        return group.stream().map(table::column).flatMap(Optional::stream).anyMatch(table::isUnique)
                || table.uniqueGroups().stream()
                        .anyMatch(other -> other.size() < group.size() && group.containsAll(other));
    }

    private static RunPlan total(List<PlannedTable> tables) {
        long rows = 0;
        long parts = 0;
        Long bytes = 0L;
        for (PlannedTable table : tables) {
            rows = addSaturated(rows, table.rows());
            parts = addSaturated(parts, table.parts());
            Long ofTable = table.bytesEstimated();
            bytes = bytes == null || ofTable == null ? null : (Long) addSaturated(bytes, ofTable);
        }
        return new RunPlan(rows, parts, bytes, tables);
    }

    private static long addSaturated(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
