package io.dwsim.engine;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.engine.rule.ColumnCompiler;
import io.dwsim.engine.rule.UniqueDomain;
import io.dwsim.engine.text.Lexicon;
import io.dwsim.engine.text.VocabularyLocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many values the unique columns and composite keys of an experiment have to choose from. */
public final class UniqueDomains {

    private UniqueDomains() {}

    /**
     * The domains of all tables. A column that is computed from others has none that could be counted, and a key that
     * contains a unique column needs none.
     *
     * @param rowCounts rows asked for; a table that is not there has its target rows
     */
    public static List<UniqueDomain> of(Experiment experiment, Map<String, Long> rowCounts) {
        Locale locale = VocabularyLocale.of(experiment.locale()).orElse(Locale.ENGLISH);
        ColumnCompiler compiler = new ColumnCompiler(experiment, 0, rowCounts, new Lexicon(locale));
        experiment.tables().forEach(compiler::compile);
        return compiler.uniqueDomains();
    }
}
