package io.dwsim.engine;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.rule.ColumnCompiler;
import io.dwsim.engine.rule.UniqueDomain;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Compiles the tables of an experiment in several parts at once, each with what its tables reference. */
final class SeveralTables {

    /** More than one for each processor, so that not everything that is compiled is there at the same time. */
    private static final int PARTS_PER_PROCESSOR = 3;

    private SeveralTables() {}

    /** How many values there are for what is unique; empty when there is a fault, or a warning. */
    static Optional<List<UniqueDomain>> domainsIfFine(
            Experiment experiment, Function<List<Table>, ColumnCompiler> compile) {
        List<Table> tables = experiment.tables();
        int parts = Math.min(tables.size(), Runtime.getRuntime().availableProcessors() * PARTS_PER_PROCESSOR);
        List<Optional<List<UniqueDomain>>> domains = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> tables.subList(start(part, parts, tables), start(part + 1, parts, tables)))
                .map(part -> domainsIfFine(compile.apply(part)))
                .toList();
        return domains.stream().allMatch(Optional::isPresent)
                ? Optional.of(domains.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .distinct()
                        .toList())
                : Optional.empty();
    }

    private static Optional<List<UniqueDomain>> domainsIfFine(ColumnCompiler compiler) {
        return compiler.faults().isEmpty() ? Optional.of(compiler.uniqueDomains()) : Optional.empty();
    }

    private static int start(int part, int parts, List<Table> tables) {
        return (int) ((long) tables.size() * part / parts);
    }
}
