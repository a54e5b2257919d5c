package io.dwsim.gateway.lineage;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.experiment.Table;
import io.dwsim.gateway.run.RunSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tables of an experiment as a graph.
 *
 * @param experimentName whose tables these are
 * @param nodes every table, in the order of the definition
 * @param edges every foreign key, in the same order
 */
record Lineage(String experimentName, List<Node> nodes, List<Edge> edges) {

    /**
     * A table.
     *
     * @param type always {@code table}
     * @param targetRows rows a run makes when it is not told otherwise
     * @param rowCount rows that readers see at the moment
     * @param runIds the completed runs that put rows into it, newest last
     */
    record Node(
            String name,
            @Schema(allowableValues = Node.TYPE) String type,
            long targetRows,
            long rowCount,

            @Schema(description = "The completed runs that put rows into the table, newest last")
            List<Long> runIds) {

        private static final String TYPE = "table";
    }

    /**
     * A foreign key.
     *
     * @param source the child
     * @param target the parent
     * @param type always {@code foreign_key}
     * @param sourceColumns columns of the child
     * @param targetColumns the columns of the parent they refer to, in the same order
     */
    record Edge(
            String source,
            String target,
            @Schema(allowableValues = Edge.TYPE) String type,
            List<String> sourceColumns,
            List<String> targetColumns) {

        private static final String TYPE = "foreign_key";
    }

    /**
     * The graph of a definition.
     *
     * @param published rows that readers see, by table; none for a table that is not there
     * @param runs the runs that filled tables, oldest first
     */
    static Lineage of(Experiment experiment, Map<String, Long> published, List<RunSummary> runs) {
        Map<String, Long> targets = RowCounts.usual(experiment);
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Table table : experiment.tables()) {
            String name = table.name();
            List<Long> runIds = runs.stream()
                    .filter(run -> run.rowCounts().getOrDefault(name, 0L) > 0)
                    .map(RunSummary::id)
                    .toList();
            nodes.add(new Node(
                    name, Node.TYPE, targets.getOrDefault(name, 0L), published.getOrDefault(name, 0L), runIds));
            addEdges(table, edges);
        }
        return new Lineage(experiment.name(), nodes, edges);
    }

    private static void addEdges(Table table, List<Edge> edges) {
        table.columns().forEach(column -> column.reference()
                .ifPresent(key -> edges.add(new Edge(
                        table.name(),
                        key.referencesTable(),
                        Edge.TYPE,
                        List.of(column.name()),
                        List.of(key.referencesColumn())))));
        table.foreignKeys()
                .forEach(key -> edges.add(new Edge(
                        table.name(), key.referencesTable(), Edge.TYPE, key.columns(), key.referencesColumns())));
    }
}
