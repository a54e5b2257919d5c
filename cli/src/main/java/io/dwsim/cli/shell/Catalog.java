package io.dwsim.cli.shell;

import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.api.Experiments;
import io.dwsim.cli.terminal.CommandFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tables that can be asked, and their columns. */
final class Catalog {
    private final Experiments experiments;
    private final Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();
    private @Nullable List<String> names;

    Catalog(Experiments experiments) {
        this.experiments = experiments;
    }

    Experiment experiment(String name) {
        return experiments.find(name);
    }

    JsonNode list() {
        return experiments.list();
    }

    /** The names of all experiments; none when they cannot be found out. */
    List<String> experiments() {
        List<String> known = names;
        if (known == null) {
            known = new ArrayList<>();
            try {
                for (JsonNode experiment : list().path("experiments")) {
                    known.add(experiment.path("name").asString(""));
                }
            } catch (CommandFailure e) {
                return List.of(); // completion must not get in the way of typing
            }
            names = known;
        }
        return known;
    }

    /** Columns by table, named as a statement would name them: with a prefix where no experiment is chosen. */
    Map<String, List<String>> tables(Optional<String> chosen) {
        if (chosen.isPresent()) {
            return tablesOf(chosen.get());
        }
        Map<String, List<String>> prefixed = new LinkedHashMap<>();
        for (String experiment : experiments()) {
            tablesOf(experiment).forEach((table, columns) -> prefixed.put(experiment + "__" + table, columns));
        }
        return prefixed;
    }

    private Map<String, List<String>> tablesOf(String name) {
        return tables.computeIfAbsent(name, this::read);
    }

    private Map<String, List<String>> read(String name) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try {
            for (JsonNode table : experiment(name).tables()) {
                columns.put(
                        table.path("name").asString(""),
                        table.path("columns")
                                .valueStream()
                                .map(column -> column.path("name").asString(""))
                                .toList());
            }
        } catch (CommandFailure e) {
            return Map.of();
        }
        return columns;
    }
}
