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
import io.dwsim.engine.rule.UniqueDomain;
import io.dwsim.engine.text.Lexicon;
import io.dwsim.engine.text.VocabularyLocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the engine can say about an experiment before any row exists: rules it does not know, rows it cannot make. */
public final class ExperimentCheck {

    private static final Set<String> RULES_OF_THEIR_OWN = Set.of("faker_rule", "pattern", "distribution", "expression");

    private static final int MANY_TABLES = 200;

    private ExperimentCheck() {}

    /**
     * All there is to say, found in one go.
     *
     * @param faults as {@link #faults}
     * @param warnings as {@link #warnings}
     * @param rowFaults as {@link #rowFaults}
     * @param domains as {@link UniqueDomains}
     */
    public record Result(List<Fault> faults, List<Fault> warnings, List<Fault> rowFaults, List<UniqueDomain> domains) {}

    /** All of it; what is wanted together is cheaper together. */
    public static Result of(Experiment experiment, Map<String, Long> rowCounts) {
        return whenFine(experiment, rowCounts).orElseGet(() -> inOneGo(experiment, rowCounts));
    }

    /** Of many tables, when there is nothing to say: that can be found out on all processors, and in any order. */
    private static Optional<Result> whenFine(Experiment experiment, Map<String, Long> rowCounts) {
        if (experiment.tables().size() < MANY_TABLES) {
            return Optional.empty();
        }
        return SeveralTables.domainsIfFine(experiment, tables -> compiled(experiment, tables, rowCounts))
                .map(domains -> new Result(faults(experiment, List.of()), List.of(), List.of(), domains));
    }

    private static Result inOneGo(Experiment experiment, Map<String, Long> rowCounts) {
        ColumnCompiler compiler = compiled(experiment, rowCounts);
        List<RuleFault> findings = ordered(experiment, compiler);
        return new Result(
                faults(experiment, findings),
                warnings(experiment, findings),
                rowFaults(findings),
                compiler.uniqueDomains());
    }

    /**
     * Everything wrong with the definition, in its order, with pointers into it.
     *
     * @param rowCounts rows asked for; a table that is not there has its target rows
     */
    public static List<Fault> faults(Experiment experiment, Map<String, Long> rowCounts) {
        return faults(experiment, findings(experiment, rowCounts));
    }

    private static List<Fault> faults(Experiment experiment, List<RuleFault> findings) {
        List<Fault> faults = new ArrayList<>();
        if (VocabularyLocale.of(experiment.locale()).isEmpty()) {
            faults.add(new Fault("/locale", localeMessage(experiment.locale()), experiment.locale()));
        }
        for (RuleFault fault : findings) {
            if (fault.kind() != Kind.WARNING) {
                faults.add(inDefinition(experiment, fault));
            }
        }
        return faults;
    }

    /**
     * What is wrong with the vocabularies, patterns, distributions and expressions of single columns, in a definition that
     * has other faults and of which parts are missing.
     */
    public static List<Fault> faultsOfDraft(Experiment draft) {
        return findings(draft, Map.of()).stream()
                .filter(fault -> fault.kind() == Kind.RULE
                        && RULES_OF_THEIR_OWN.contains(fault.field().split("/", 2)[0]))
                .map(fault -> inDefinition(draft, fault))
                .toList();
    }

    /** What works, but perhaps not as its author means it, with pointers into the definition. */
    public static List<Fault> warnings(Experiment experiment, Map<String, Long> rowCounts) {
        return warnings(experiment, findings(experiment, rowCounts));
    }

    private static List<Fault> warnings(Experiment experiment, List<RuleFault> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() == Kind.WARNING)
                .map(finding -> inDefinition(experiment, finding))
                .toList();
    }

    /**
     * Why the rows asked for cannot be made, with pointers into a request to generate ({@code /rows/<table>}). Faults that
     * no number of rows would mend are not among them.
     *
     * @param rowCounts rows asked for; a table that is not there has its target rows
     */
    public static List<Fault> rowFaults(Experiment experiment, Map<String, Long> rowCounts) {
        return rowFaults(findings(experiment, rowCounts));
    }

    private static List<Fault> rowFaults(List<RuleFault> findings) {
        return findings.stream()
                .filter(fault -> fault.kind() == Kind.ROWS)
                .map(fault -> new Fault("/rows/" + escaped(fault.table()), fault.message(), fault.value()))
                .toList();
    }

    static String localeMessage(String locale) {
        return "there is no vocabulary for the locale '" + locale + "'; en, de, fr, es, pt-BR or ja have one";
    }

    /** The exception for what a generator was refused for. */
    static DwsimException refusal(Experiment experiment, List<RuleFault> faults) {
        boolean invalid = faults.stream().anyMatch(fault -> fault.kind() != Kind.ROWS);
        return new DwsimException(
                invalid ? ErrorCode.INVALID_EXPERIMENT : ErrorCode.INFEASIBLE_ROWS,
                faults.get(0).message(),
                faults.stream().map(fault -> inDefinition(experiment, fault)).toList());
    }

    /** All findings in the order of tables and columns; a seed changes nothing about them. */
    private static List<RuleFault> findings(Experiment experiment, Map<String, Long> rowCounts) {
        return ordered(experiment, compiled(experiment, rowCounts));
    }

    private static ColumnCompiler compiled(Experiment experiment, Map<String, Long> rowCounts) {
        return compiled(experiment, experiment.tables(), rowCounts);
    }

    private static ColumnCompiler compiled(Experiment experiment, List<Table> tables, Map<String, Long> rowCounts) {
        Locale locale = VocabularyLocale.of(experiment.locale()).orElse(Locale.ENGLISH);
        ColumnCompiler compiler = new ColumnCompiler(experiment, 0, rowCounts, new Lexicon(locale));
        tables.forEach(compiler::compile);
        return compiler;
    }

    private static List<RuleFault> ordered(Experiment experiment, ColumnCompiler compiler) {
        Map<String, List<RuleFault>> byTable =
                compiler.faults().stream().collect(Collectors.groupingBy(RuleFault::table));
        List<RuleFault> ordered = new ArrayList<>();
        for (Table table : experiment.tables()) {
            List<RuleFault> ofTable = byTable.getOrDefault(table.name(), List.of());
            if (ofTable.isEmpty()) {
                continue;
            }
            for (Column column : table.columns()) {
                ofTable.stream()
                        .filter(fault -> column.name().equals(fault.column()))
                        .forEach(ordered::add);
            }
            ofTable.stream().filter(fault -> fault.column() == null).forEach(ordered::add);
        }
        return ordered;
    }

    private static Fault inDefinition(Experiment experiment, RuleFault fault) {
        for (int t = 0; t < experiment.tables().size(); t++) {
            Table table = experiment.tables().get(t);
            if (!table.name().equals(fault.table())) {
                continue;
            }
            if (fault.column() == null) {
                return new Fault("/tables/" + t + "/" + fault.field(), fault.message(), fault.value());
            }
            for (int c = 0; c < table.columns().size(); c++) {
                if (table.columns().get(c).name().equals(fault.column())) {
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
