package io.dwsim.cli.query;

import io.dwsim.cli.api.ApiClient;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The query route of the API. */
public final class Queries {
    private final ApiClient api;

    public Queries(ApiClient api) {
        this.api = api;
    }

    /** Executes one read-only statement; the experiment's tables can be named without a prefix. */
    public JsonNode execute(String sql, Optional<String> experiment, OptionalLong limit) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("sql", sql);
        request.put("format", "json");
        experiment.ifPresent(name -> request.put("experiment_name", name));
        limit.ifPresent(rows -> request.put("limit", rows));
        return api.postPatiently("/api/query/execute", request);
    }
}
