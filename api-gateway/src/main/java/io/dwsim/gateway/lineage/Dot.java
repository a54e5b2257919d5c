package io.dwsim.gateway.lineage;

import io.dwsim.gateway.lineage.Lineage.Edge;
import io.dwsim.gateway.lineage.Lineage.Node;

/** Lineage in the DOT language of Graphviz (its documentation, "DOT Language" and "escString"). */
final class Dot {

    private Dot() {}

    /** One digraph; arrows go from the child to its parent. */
    static String of(Lineage lineage) {
        StringBuilder dot = new StringBuilder();
        dot.append("digraph ").append(id(lineage.experimentName())).append(" {\n");
        dot.append("  rankdir=LR;\n  node [shape=box];\n");
        for (Node node : lineage.nodes()) {
            dot.append("  ")
                    .append(id(node.name()))
                    .append(" [label=\"")
                    .append(label(node.name()))
                    .append("\\n")
                    .append(node.rowCount())
                    .append(" of ")
                    .append(node.targetRows())
                    .append(" rows\"];\n");
        }
        for (Edge edge : lineage.edges()) {
            dot.append("  ")
                    .append(id(edge.source()))
                    .append(" -> ")
                    .append(id(edge.target()))
                    .append(" [label=\"")
                    .append(label(String.join(", ", edge.sourceColumns())))
                    .append(" → ")
                    .append(label(String.join(", ", edge.targetColumns())))
                    .append("\"];\n");
        }
        return dot.append("}\n").toString();
    }

    /** A name as an identifier: always quoted, so that keywords and any other characters are names, too. */
    private static String id(String name) {
        return '"' + quotable(name) + '"';
    }

    /** A name as part of a label, where an entity would become another character. */
    private static String label(String name) {
        return quotable(name.replace("&", "&amp;")).replace("\r", "").replace("\n", "\\n");
    }

    /** A backslash is doubled, as it could take the closing quote along. */
    private static String quotable(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
