package io.dwsim.common.experiment;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.json.Findings;
import io.dwsim.common.json.JsonObjectReader;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an experiment from JSON or YAML, fills in the defaults and finds every fault of shape, name and reference at
 * once. What a rule can produce (vocabulary, room for unique values) is the engine's to check.
 */
public final class ExperimentReader {

    private static final Set<String> FIELDS =
            Set.of("name", "description", "locale", "tables", "target_warehouse", "source_dialect");
    private static final String POSTGRES = "postgres";
    private static final List<String> DIALECTS = List.of("redshift", "snowflake", POSTGRES);
    private static final String DEFAULT_LOCALE = "en";

    private ExperimentReader() {}

    /**
     * Reads JSON text.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} with line and column when it is not JSON
     */
    public static ExperimentReading fromJson(String text) {
        return read(DocumentText.json(text));
    }

    /**
     * Reads YAML text (of which JSON is a part).
     *
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} with line and column when it is not YAML
     */
    public static ExperimentReading fromYaml(String text) {
        return read(DocumentText.yaml(text));
    }

    /** Reads a parsed document. */
    public static ExperimentReading read(JsonNode document) {
        Findings findings = new Findings();
        if (!document.isObject()) {
            findings.fault(Fault.at("", "an experiment is an object with 'name' and 'tables'"));
            return new ExperimentReading(null, null, findings.faults(), findings.warnings());
        }
        JsonObjectReader in = new JsonObjectReader(document, "", findings);
        Experiment head = withoutTables(in);
        NameRule names = names(head);
        List<TableDraft> drafts = in.objects("tables").stream()
                .map(table -> TableDraft.read(table, names))
                .toList();
        ReferenceCheck.run(drafts);
        List<Fault> faults = findings.faults();
        if (faults.isEmpty()) {
            Experiment experiment =
                    head.withTables(drafts.stream().map(TableDraft::table).toList());
            return new ExperimentReading(experiment, null, faults, findings.warnings());
        }
        return new ExperimentReading(null, draft(in, head, drafts, faults), faults, findings.warnings());
    }

    /**
     * Reads an experiment that a program made, with the same outcome as if it had been written down as a whole.
     *
     * @param head its tables do not matter
     * @param tables which may be asked for in any order, by several threads, and twice
     */
    public static ExperimentReading read(Experiment head, List<Supplier<Table>> tables) {
        ObjectNode document = DwsimJson.mapper().valueToTree(head.withTables(List.of()));
        return whenFine(document, tables).orElseGet(() -> {
            document.putArray("tables")
                    .addAll(tables.stream()
                            .map(table -> (JsonNode) DwsimJson.mapper().valueToTree(table.get()))
                            .toList());
            return read(document);
        });
    }

    private static Optional<ExperimentReading> whenFine(ObjectNode document, List<Supplier<Table>> tables) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        // stands for those that are read one by one
        document.putArray("tables").addObject();
        Findings findings = new Findings();
        Experiment head = withoutTables(new JsonObjectReader(document, "", findings));
        return findings.isEmpty()
                ? MadeTables.read(tables, names(head))
                        .map(read -> new ExperimentReading(head.withTables(read), null, List.of(), List.of()))
                : Optional.empty();
    }

    private static NameRule names(Experiment head) {
        return head.sourceDialect() == null ? NameRule.WRITTEN : NameRule.IMPORTED;
    }

    private static Experiment withoutTables(JsonObjectReader in) {
        in.checkFields(FIELDS);
        String name = in.requiredString("name");
        if (name != null) {
            Identifier.experimentFault(name).ifPresent(fault -> in.fault("name", fault));
        }
        String warehouse = in.string("target_warehouse");
        if (warehouse != null && !warehouse.equals(POSTGRES)) {
            in.fault("target_warehouse", "must be '" + POSTGRES + "', the only warehouse there is");
        }
        String locale = locale(in);
        if (in.isEmptyList("tables")) {
            in.fault("tables", "'tables' must be a list with at least one table");
        }
        return new Experiment(
                name == null ? "" : name, in.string("description"), locale, List.of(), POSTGRES, sourceDialect(in));
    }

    private static @Nullable String sourceDialect(JsonObjectReader in) {
        String dialect = in.string("source_dialect");
        if (dialect != null && !DIALECTS.contains(dialect)) {
            in.fault("source_dialect", "must be one of " + String.join(", ", DIALECTS));
            return null;
        }
        return dialect;
    }

    private static @Nullable Experiment draft(
            JsonObjectReader in, Experiment head, List<TableDraft> drafts, List<Fault> faults) {
        Set<String> names = new HashSet<>();
        boolean placed = isWhole(in, "tables", drafts.size())
                && drafts.stream()
                        .allMatch(draft -> names.add(draft.name())
                                && isWhole(
                                        draft.in(), "columns", draft.columns().size())
                                && draft.hasDistinctColumns());
        return placed
                ? head.withTables(
                        drafts.stream().map(draft -> draft.partly(faults)).toList())
                : null;
    }

    /** Whether every element of a list was an object, so that their numbers are those of the document. */
    private static boolean isWhole(JsonObjectReader in, String field, int objects) {
        JsonNode list = in.tree(field);
        return list != null && list.isArray() && list.size() == objects;
    }

    private static String locale(JsonObjectReader in) {
        String locale = in.string("locale");
        if (locale == null) {
            return DEFAULT_LOCALE;
        }
        try {
            Locale known = new Locale.Builder()
                    .setLanguageTag(locale.replace('_', '-'))
                    .build();
            if (!known.getLanguage().isEmpty()) {
                return known.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // answered below, like a tag without a language
        }
        in.fault("locale", "must be a language tag such as en or de-CH");
        return DEFAULT_LOCALE;
    }
}
