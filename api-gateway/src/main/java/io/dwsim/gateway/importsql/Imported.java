package io.dwsim.gateway.importsql;

import io.dwsim.gateway.experiment.ExperimentReview;
import io.dwsim.sql.ddl.DdlScript;
import java.util.List;

/**
 * What came of a script.
 *
 * @param script as it was read
 * @param review of the experiment, which has no faults
 * @param warnings in the order of the script
 * @param suggestions by table and column
 */
record Imported(
        DdlScript script, ExperimentReview review, List<ImportWarning> warnings, List<RuleSuggestion> suggestions) {

    Imported {
        warnings = List.copyOf(warnings);
        suggestions = List.copyOf(suggestions);
    }
}
