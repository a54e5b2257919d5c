package io.dwsim.common.experiment;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads an experiment from JSON or YAML, fills in the defaults and finds every fault of shape, name and reference at
 * once. What a rule can produce (vocabulary, room for unique values) is the engine's to check.
 */
public final class ExperimentReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> FIELDS = Set.of("name", "description", "locale", "tables", "target_warehouse");
    private static final String POSTGRES = "postgres";
    private static final String DEFAULT_LOCALE = "en";

    private ExperimentReader() {}

    /**
     * Reads JSON text.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} with line and column when it is not JSON
     */
    public static ExperimentReading fromJson(String text) {
        return parse(DwsimJson.mapper(), "JSON", text);
    }

    /**
     * Reads YAML text (of which JSON is a part).
     *
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} with line and column when it is not YAML
     */
    public static ExperimentReading fromYaml(String text) {
        return parse(YAML, "YAML", text);
    }

    private static ExperimentReading parse(ObjectMapper mapper, String format, String text) {
        try {
            return read(mapper.readTree(text));
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "not valid " + format + place + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    /** Reads a parsed document. */
    public static ExperimentReading read(JsonNode document) {
        Findings findings = new Findings();
        Experiment experiment = null;
        if (document.isObject()) {
            experiment = experiment(new ObjectNodeReader(document, "", findings));
        } else {
            findings.fault(Fault.at("", "an experiment is an object with 'name' and 'tables'"));
        }
        return new ExperimentReading(
                findings.faults().isEmpty() ? experiment : null, findings.faults(), findings.warnings());
    }

    private static Experiment experiment(ObjectNodeReader in) {
        in.checkFields(FIELDS, Set.of());
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
        List<TableDraft> drafts =
                in.objects("tables").stream().map(TableDraft::read).toList();
        ReferenceCheck.run(drafts);
        List<Table> tables = drafts.stream().map(TableDraft::table).toList();
        return new Experiment(name == null ? "" : name, in.string("description"), locale, tables, POSTGRES);
    }

    private static String locale(ObjectNodeReader in) {
        String locale = in.string("locale");
        if (locale == null) {
            return DEFAULT_LOCALE;
        }
        String tag = locale.replace('_', '-');
        if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            in.fault("locale", "must be a language tag such as en or de-CH");
        }
        return tag;
    }
}
