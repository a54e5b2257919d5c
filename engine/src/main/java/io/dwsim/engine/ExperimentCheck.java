package io.dwsim.engine;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.engine.rule.ColumnCompiler;
import io.dwsim.engine.rule.RuleFault;
import io.dwsim.engine.rule.RuleFault.Kind;
import io.dwsim.engine.text.Lexicon;
import io.dwsim.engine.text.VocabularyLocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the engine can say about an experiment before any row exists: rules it does not know, rows it cannot make. */
public final class ExperimentCheck {

    private ExperimentCheck() {}

    /**
     * Everything wrong with the definition, in its order, with pointers into it.
     *
     * @param rowCounts rows asked for; a table that is not there has its target rows
     */
    public static List<Fault> faults(Experiment experiment, Map<String, Long> rowCounts) {
        List<Fault> faults = new ArrayList<>();
        if (VocabularyLocale.of(experiment.locale()).isEmpty()) {
            faults.add(new Fault("/locale", localeMessage(experiment.locale()), experiment.locale()));
        }
        for (RuleFault fault : ruleFaults(experiment, rowCounts)) {
            faults.add(inDefinition(experiment, fault));
        }
        return faults;
    }

    /**
     * Why the rows asked for cannot be made, with pointers into a request to generate ({@code /rows/<table>}). Faults that
     * no number of rows would mend are not among them.
     *
     * @param rowCounts rows asked for; a table that is not there has its target rows
     */
    public static List<Fault> rowFaults(Experiment experiment, Map<String, Long> rowCounts) {
        return ruleFaults(experiment, rowCounts).stream()
                .filter(fault -> fault.kind() == Kind.ROWS)
                .map(fault -> new Fault("/rows/" + escaped(fault.table()), fault.message(), fault.value()))
                .toList();
    }

    static String localeMessage(String locale) {
        return "there is no vocabulary for the locale '" + locale + "'; en, de, fr, es, pt-BR or ja have one";
    }

    /** The exception for what a generator was refused for. */
    static DwsimException refusal(Experiment experiment, List<RuleFault> faults) {
        boolean invalid = faults.stream().anyMatch(fault -> fault.kind() == Kind.RULE);
        return new DwsimException(
                invalid ? ErrorCode.INVALID_EXPERIMENT : ErrorCode.INFEASIBLE_ROWS,
                faults.get(0).message(),
                faults.stream().map(fault -> inDefinition(experiment, fault)).toList());
    }

    /** All faults in the order of tables and columns; a seed changes nothing about them. */
    private static List<RuleFault> ruleFaults(Experiment experiment, Map<String, Long> rowCounts) {
        Locale locale = VocabularyLocale.of(experiment.locale()).orElse(Locale.ENGLISH);
        ColumnCompiler compiler = new ColumnCompiler(experiment, 0, rowCounts, new Lexicon(locale));
        for (Table table : experiment.tables()) {
            table.columns().forEach(column -> compiler.compile(table, column));
        }
        List<RuleFault> ordered = new ArrayList<>();
        for (Table table : experiment.tables()) {
            for (Column column : table.columns()) {
                compiler.faults().stream()
                        .filter(fault -> fault.table().equals(table.name())
                                && fault.column().equals(column.name()))
                        .forEach(ordered::add);
            }
        }
        return ordered;
    }

    private static Fault inDefinition(Experiment experiment, RuleFault fault) {
        for (int t = 0; t < experiment.tables().size(); t++) {
            Table table = experiment.tables().get(t);
            for (int c = 0; c < table.columns().size(); c++) {
                if (table.name().equals(fault.table())
                        && table.columns().get(c).name().equals(fault.column())) {
                    String pointer = "/tables/" + t + "/columns/" + c + "/" + fault.field();
                    return new Fault(pointer, fault.message(), fault.value());
                }
            }
        }
        throw new IllegalStateException("a fault of no column: " + fault);
    }

    /** A name as a step of a JSON pointer (RFC 6901). */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
