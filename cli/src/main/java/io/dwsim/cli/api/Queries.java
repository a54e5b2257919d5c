package io.dwsim.cli.api;

import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The query routes of the API. */
public final class Queries {
    private static final String ROOT = "/api/query/";

    private final ApiClient api;

    public Queries(ApiClient api) {
        this.api = api;
    }

    /**
     * What is asked.
     *
     * @param experiment whose tables can be named without a prefix
     * @param dialect of the statement, as the server knows it
     * @param format the server's name of it
     * @param id by which the query can be cancelled
     */
    public record Query(
            String sql,
            Optional<String> experiment,
            Optional<String> dialect,
            OptionalLong limit,
            String format,
            Optional<String> id) {

        ObjectNode body() {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("sql", sql);
            body.put("format", format);
            experiment.ifPresent(name -> body.put("experiment_name", name));
            dialect.ifPresent(name -> body.put("dialect", name));
            limit.ifPresent(rows -> body.put("limit", rows));
            id.ifPresent(name -> body.put("id", name));
            return body;
        }
    }

    /** Executes one read-only statement that answers with few rows. */
    public JsonNode execute(String sql, Optional<String> experiment, OptionalLong limit) {
        Query query = new Query(sql, experiment, Optional.empty(), limit, "json", Optional.empty());
        return api.postPatiently(ROOT + "execute", query.body());
    }

    /** Executes one read-only statement; its rows can be read while they come. */
    public StreamedAnswer open(Query query) {
        return api.postAndOpen(ROOT + "execute", query.body(), "*/*");
    }

    /** Gives a query up that was opened with this id; one that has ended is none of our business. */
    public void cancel(String id) {
        try {
            api.delete(ROOT + ApiClient.segment(id));
        } catch (ApiProblem e) {
            if (e.status() != 404 && e.status() != 405) {
                throw e;
            }
        }
    }
}
