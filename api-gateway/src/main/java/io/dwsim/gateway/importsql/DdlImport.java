package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.ExperimentReading;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.Fault;
import io.dwsim.gateway.experiment.ExperimentReview;
import io.dwsim.sql.ddl.DdlScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes an experiment of what a script says. Whatever the script, creation accepts the experiment. */
final class DdlImport {

    /** Rows of every table when nothing is said. */
    static final long USUAL_ROWS = 1000;

    private static final int MOST_REPAIRS = 100;

    private final DdlScript script;
    private final String name;
    private final ImportWarnings warnings;
    private final List<TableSketch> tables;
    private final RowFitting rows;

    private DdlImport(DdlScript script, String name, long rows) {
        this.script = script;
        this.name = name;
        this.warnings = new ImportWarnings(script.warnings());
        this.tables = TableNaming.name(
                script.tables().stream()
                        .filter(table -> !table.columns().isEmpty())
                        .toList(),
                warnings);
        this.rows = new RowFitting(tables, rows);
        script.tables().stream().filter(table -> table.columns().isEmpty()).forEach(warnings::withoutColumns);
    }

    /**
     * Maps a script of which at least one table has columns.
     *
     * @param name of the experiment, which must be one it can have
     * @param rows of every table, as far as its keys allow
     * @param inferRules whether names of columns suggest rules
     */
    static Imported of(DdlScript script, String name, long rows, boolean inferRules) {
        return new DdlImport(script, name, rows).map(inferRules);
    }

    private Imported map(boolean inferRules) {
        ColumnMapping columns = new ColumnMapping(script.dialect(), warnings);
        UniqueKeys keys = new UniqueKeys(warnings);
        tables.forEach(columns::map);
        tables.forEach(keys::map);
        ForeignKeyMapping foreignKeys = new ForeignKeyMapping(new TableLookup(tables), warnings);
        tables.forEach(foreignKeys::map);
        new ForeignKeyConflicts(tables, foreignKeys, warnings).resolve();
        new RequiredCycles(tables, foreignKeys, warnings).open();
        List<Inferred> inferred = inferRules ? new RuleInference(tables).infer() : List.of();

        ExperimentReview review = accepted(new Repairs(tables, foreignKeys, warnings));
        rows.warn(warnings);
        List<RuleSuggestion> suggestions = new ArrayList<>();
        inferred.stream().filter(Inferred::isInForce).map(Inferred::suggestion).forEach(suggestions::add);
        review.warnings().forEach(note -> take(note, suggestions));
        return new Imported(script, review, warnings.all(), suggestions);
    }

    /** The review of the experiment, once nothing is wrong with it any more. */
    private ExperimentReview accepted(Repairs repairs) {
        for (int i = 0; ; i++) {
            rows.reset();
            ExperimentReview review = ExperimentReview.of(reading());
            Optional<Experiment> suggested = review.suggested();
            if (suggested.isPresent() && !review.faults().isEmpty()) {
                rows.fit(suggested.get());
                review = ExperimentReview.of(reading());
            }
            List<Fault> faults = review.faults();
            if (faults.isEmpty() || i == MOST_REPAIRS) {
                return review;
            }
            repairs.repair(faults);
        }
    }

    /** What creation has to say besides: what it derives from other columns is a suggestion like others. */
    private void take(Fault note, List<RuleSuggestion> suggestions) {
        String[] steps = note.pointer().split("/");
        if (steps.length < 3) {
            return;
        }
        TableSketch table = tables.get(Integer.parseInt(steps[2]));
        boolean ofColumn = steps.length > 5 && steps[3].equals("columns");
        ColumnSketch column = ofColumn ? table.columns().get(Integer.parseInt(steps[4])) : null;
        if (column == null) {
            warnings.table(table, table.source().line(), "definition", note.message());
        } else if (steps[5].equals("derived_from") && note.value() != null) {
            suggestions.add(new RuleSuggestion(
                    table.name(), column.name(), Map.of("derived_from", note.value()), note.message()));
        } else {
            warnings.column(table, column, "definition", note.message());
        }
    }

    private ExperimentReading reading() {
        return ExperimentReader.read(
                new Experiment(
                        name,
                        null,
                        "en",
                        List.of(),
                        "postgres",
                        script.dialect().title()),
                tables.stream().<Supplier<Table>>map(table -> table::table).toList());
    }
}
