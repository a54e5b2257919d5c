package io.dwsim.engine.correlation;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * Suggests {@code derived_from} where a definition says nothing and a correlation is evident, from faker rules and, for
 * dates and amounts, from names. Nothing but these suggestions, which the author sees and can drop, makes values of one row
 * agree; what was suggested once is never suggested again.
 */
public final class Correlations {

    private static final List<Correlation> KNOWN = List.of(
            new PersonCorrelation(),
            new PlaceCorrelation(),
            new CurrencyCorrelation(),
            new MomentCorrelation(),
            new AmountCorrelation());

    private Correlations() {}

    /**
     * What comes of an experiment.
     *
     * @param experiment with all suggestions in it
     * @param warnings what was added, each with a pointer to it and a message for the author
     */
    public record Suggested(Experiment experiment, List<Fault> warnings) {}

    /** The experiment with all suggestions in it, and what they are. */
    public static Suggested of(Experiment experiment) {
        List<Suggestions> suggestions = experiment.tables().parallelStream()
                .map(Correlations::suggestions)
                .toList();
        List<Table> tables = new ArrayList<>();
        List<Fault> warnings = new ArrayList<>();
        for (int t = 0; t < suggestions.size(); t++) {
            Table table = experiment.tables().get(t);
            tables.add(applied(table, suggestions.get(t)));
            warn(t, table, suggestions.get(t), warnings);
        }
        return new Suggested(experiment.withTables(tables), warnings);
    }

    private static void warn(int place, Table table, Suggestions suggestions, List<Fault> warnings) {
        if (suggestions.isEmpty()) {
            return;
        }
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            String pointer = "/tables/" + place + "/columns/" + c + "/derived_from";
            suggestions
                    .of(column)
                    .ifPresent(suggestion -> warnings.add(new Fault(
                            pointer,
                            "column '" + table.name() + "." + column.name() + "' is derived from "
                                    + String.join(", ", suggestion.from()) + ", so that " + suggestion.purpose()
                                    + "; set \"derived_from\": [] to drop this",
                            suggestion.from())));
        }
    }

    private static Suggestions suggestions(Table table) {
        Suggestions suggestions = new Suggestions(table);
        KNOWN.forEach(correlation -> correlation.suggest(table, suggestions));
        return suggestions;
    }

    private static Table applied(Table table, Suggestions suggestions) {
        if (suggestions.isEmpty()) {
            return table;
        }
        return table.withColumns(table.columns().stream()
                .map(column -> suggestions
                        .of(column)
                        .map(found ->
                                column.toBuilder().derivedFrom(found.from()).build())
                        .orElse(column))
                .toList());
    }
}
