package io.dwsim.cli.query;

import io.dwsim.cli.api.ApiClient;
import java.io.OutputStream;
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
        return api.postPatiently("/api/query/execute", request(sql, experiment, limit, "json"));
    }

    /** The same in another format, passed on while it comes. */
    void stream(String sql, Optional<String> experiment, OptionalLong limit, String format, OutputStream out) {
        api.postForBytes("/api/query/execute", request(sql, experiment, limit, format), out);
    }

    private static ObjectNode request(String sql, Optional<String> experiment, OptionalLong limit, String format) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("sql", sql);
        request.put("format", format);
        experiment.ifPresent(name -> request.put("experiment_name", name));
        limit.ifPresent(rows -> request.put("limit", rows));
        return request;
    }
}
