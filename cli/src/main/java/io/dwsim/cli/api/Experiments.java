package io.dwsim.cli.api;

import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The experiment routes of the API. */
public final class Experiments {
    private static final String ROOT = "/api/experiments";

    private final ApiClient api;

    public Experiments(ApiClient api) {
        this.api = api;
    }

    public JsonNode list() {
        return api.get(ROOT);
    }

    public JsonNode get(String name) {
        return api.get(path(name));
    }

    /** The experiment of this name. */
    public Experiment find(String name) {
        return Experiment.of(get(name));
    }

    public JsonNode create(Definition definition) {
        return api.post(ROOT, definition.contentType(), definition.content());
    }

    /** Creates an experiment from a definition in YAML. */
    public void create(byte[] yaml) {
        api.post(ROOT, ApiClient.YAML, yaml);
    }

    /** Names all faults and warnings of a definition and plans a run of it; saves nothing. */
    public JsonNode validate(Definition definition) {
        return api.post(ROOT + "/validate", definition.contentType(), definition.content());
    }

    /** Makes an experiment of a script, or says what would come of it; large ones take their time. */
    public JsonNode importSql(JsonNode request) {
        return api.postPatiently(ROOT + "/import-sql", request);
    }

    public JsonNode delete(String name) {
        return api.delete(path(name));
    }

    /** Empties all tables. */
    public JsonNode reset(String name) {
        return api.post(path(name) + "/reset", JsonNodeFactory.instance.objectNode());
    }

    /** Starts a run that generates and loads. */
    public JsonNode generate(String name, Map<String, Long> rows, OptionalLong seed) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        if (!rows.isEmpty()) {
            rows.forEach(request.putObject("rows")::put);
        }
        seed.ifPresent(value -> request.put("seed", value));
        return api.post(path(name) + "/generate", request);
    }

    /** Starts a run that loads what an earlier one generated, by default the newest. */
    public JsonNode load(String name, OptionalLong run) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        run.ifPresent(id -> request.put("run_id", id));
        return api.post(path(name) + "/load", request);
    }

    /** Rows of a table, computed without a run. */
    public JsonNode preview(String name, QueryString parameters) {
        return api.getPatiently(path(name) + "/preview" + parameters);
    }

    public JsonNode lineage(String name) {
        return api.get(path(name) + "/lineage");
    }

    /** The same for Graphviz. */
    public StreamedAnswer lineageGraph(String name) {
        return api.open(path(name) + "/lineage/export", "text/vnd.graphviz");
    }

    /** Statements that create the tables. */
    public StreamedAnswer ddl(String name, QueryString parameters) {
        return api.open(path(name) + "/ddl" + parameters, "*/*");
    }

    /** Statements that load a run's files. */
    public StreamedAnswer copyScript(String name, QueryString parameters) {
        return api.open(path(name) + "/copy-script" + parameters, "*/*");
    }

    static String path(String name) {
        return ROOT + "/" + ApiClient.segment(name);
    }
}
