package io.dwsim.cli.experiment;

import io.dwsim.cli.api.ApiClient;
import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.api.Run;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The experiment routes of the API. */
public final class Experiments {
    private final ApiClient api;

    public Experiments(ApiClient api) {
        this.api = api;
    }

    JsonNode list() {
        return api.get("/api/experiments");
    }

    JsonNode get(String name) {
        return api.get(path(name));
    }

    /** The experiment of this name. */
    public Experiment find(String name) {
        return Experiment.of(get(name));
    }

    JsonNode create(Definition definition) {
        return api.post("/api/experiments", definition.contentType(), definition.content());
    }

    /** Creates an experiment from a definition in YAML. */
    public void create(byte[] yaml) {
        api.post("/api/experiments", ApiClient.YAML, yaml);
    }

    /** Makes an experiment of a script, or says what would come of it; large ones take their time. */
    JsonNode importSql(JsonNode request) {
        return api.postPatiently("/api/experiments/import-sql", request);
    }

    JsonNode delete(String name) {
        return api.delete(path(name));
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

    JsonNode run(Run run) {
        return api.get(path(run.experiment()) + "/runs/" + run.id());
    }

    private static String path(String name) {
        return "/api/experiments/" + ApiClient.segment(name);
    }
}
