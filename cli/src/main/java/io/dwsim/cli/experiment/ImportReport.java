package io.dwsim.cli.experiment;

import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells people what came of a script: tables, what else was in it, suggestions and warnings. */
final class ImportReport {
    private final SqlScript script;
    private final OutputOptions output;

    ImportReport(SqlScript script, OutputOptions output) {
        this.script = script;
        this.output = output;
    }

    void print(JsonNode answer, boolean dryRun) {
        PrintStream out = output.people();
        JsonNode tables = answer.at("/experiment/tables");
        tables(tables).print(out, output.layout());
        JsonNode suggestions = answer.path("suggestions");
        if (!suggestions.isEmpty()) {
            out.println();
            suggestions(suggestions).print(out, output.layout());
        }
        out.println();
        others(answer.path("statements"), out);
        for (JsonNode warning : answer.path("warnings")) {
            output.remarks()
                    .err()
                    .println(output.errPalette()
                            .odd(script.place(warning.path("line").asInt(1)) + ": warning: "
                                    + warning.path("message").asString("") + " ["
                                    + warning.path("code").asString("") + "]"));
        }
        output.notices()
                .printf(
                        "%s %s from %s (%s, %s, %s)%n",
                        dryRun ? "would create" : "created",
                        answer.at("/experiment/name").asString(""),
                        answer.path("dialect").asString(""),
                        Quantities.count(tables.size(), "table"),
                        Quantities.count(suggestions.size(), "suggestion"),
                        Quantities.count(answer.path("warnings").size(), "warning"));
    }

    private static TextTable tables(JsonNode tables) {
        TextTable table = new TextTable(List.of(
                Column.text("table"),
                Column.text("from"),
                Column.number("columns"),
                Column.text("primary key"),
                Column.text("references"),
                Column.number("rows")));
        for (JsonNode json : tables) {
            table.row(List.of(
                    json.path("name").asString(""),
                    json.path("source_name").asString(""),
                    Quantities.count(json.path("columns").size()),
                    texts(json.path("primary_key")),
                    references(json),
                    Quantities.count(json.path("target_rows").asLong(0))));
        }
        return table;
    }

    private static String references(JsonNode table) {
        List<String> parents = table.findValues("references_table").stream()
                .map(parent -> parent.asString(""))
                .distinct()
                .toList();
        return String.join(", ", parents);
    }

    private static TextTable suggestions(JsonNode suggestions) {
        TextTable table = new TextTable(List.of(Column.text("column"), Column.text("suggested rule")));
        for (JsonNode json : suggestions) {
            String rule = json.path("rule").properties().stream()
                    .map(field -> field.getKey() + " " + text(field.getValue()))
                    .collect(Collectors.joining(", "));
            table.row(List.of(
                    json.path("table").asString("") + "." + json.path("column").asString(""), rule));
        }
        return table;
    }

    /** Statements that made no table, counted by their kind. */
    private static void others(JsonNode statements, PrintStream out) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode statement : statements) {
            String outcome = statement.path("outcome").asString("");
            if (!outcome.equals("imported")) {
                counts.merge(outcome + " " + statement.path("kind").asString(""), 1, Integer::sum);
            }
        }
        counts.forEach((what, count) -> out.println(what + (count > 1 ? " × " + Quantities.count(count) : "")));
    }

    private static String text(JsonNode value) {
        return value.isArray() ? texts(value) : value.asString(value.toString());
    }

    private static String texts(JsonNode list) {
        return list.valueStream().map(value -> value.asString("")).collect(Collectors.joining(", "));
    }
}
