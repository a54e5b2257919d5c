package io.dwsim.gateway.query;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.warehouse.SchemaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of the form {@code <experiment>__<table>}: what they can mean. */
final class ShortNames {

    private static final String SEPARATOR = "__";

    private final ExperimentCatalog catalog;
    private final @Nullable Experiment named;
    private final Map<String, List<Meaning>> known = new HashMap<>();

    /**
     * A table a name can mean.
     *
     * @param table in the spelling of the schema
     */
    record Meaning(Experiment experiment, String table) {

        String sql() {
            return SchemaNames.qualified(SchemaNames.folded(experiment.name()), table);
        }

        private String label() {
            return "table '" + table + "' of experiment '" + experiment.name() + "'";
        }
    }

    ShortNames(ExperimentCatalog catalog, @Nullable Experiment named) {
        this.catalog = catalog;
        this.named = named;
    }

    /** Whether a folded name can mean a table this way. */
    boolean isOne(String name) {
        return !meanings(name).isEmpty();
    }

    /** The schemas of all tables a folded name can mean. */
    List<String> schemas(String name) {
        return meanings(name).stream()
                .map(meaning -> SchemaNames.folded(meaning.experiment().name()))
                .toList();
    }

    /**
     * The table a folded name means, if any.
     *
     * @throws DwsimException when it can mean two
     */
    Optional<Meaning> resolve(String name) {
        List<Meaning> meanings = meanings(name);
        if (meanings.size() > 1) {
            String both = meanings.stream().map(Meaning::label).collect(Collectors.joining(" or "));
            throw new DwsimException(
                    ErrorCode.INVALID_QUERY,
                    "'" + name + "' could mean " + both + "; write experiment.table",
                    List.of(new Fault("/sql", "could mean " + both, name)));
        }
        return meanings.stream().findFirst();
    }

    private List<Meaning> meanings(String name) {
        return name.contains(SEPARATOR) ? known.computeIfAbsent(name, this::lookUp) : List.of();
    }

    private List<Meaning> lookUp(String name) {
        if (named != null && tableOf(named, name).isPresent()) {
            return List.of();
        }
        List<Meaning> meanings = new ArrayList<>();
        int split = name.indexOf(SEPARATOR, 1);
        while (split > 0 && split + SEPARATOR.length() < name.length()) {
            String table = name.substring(split + SEPARATOR.length());
            catalog.find(name.substring(0, split)).ifPresent(experiment -> tableOf(experiment, table)
                    .ifPresent(spelling -> meanings.add(new Meaning(experiment, spelling))));
            split = name.indexOf(SEPARATOR, split + 1);
        }
        return List.copyOf(meanings);
    }

    private static Optional<String> tableOf(Experiment experiment, String folded) {
        return experiment.tables().stream()
                .map(table -> table.name())
                .filter(table -> SchemaNames.folded(table).equals(folded))
                .findFirst();
    }
}
