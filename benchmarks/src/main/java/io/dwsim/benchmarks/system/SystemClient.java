package io.dwsim.benchmarks.system;

import io.dwsim.common.json.DwsimJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What a benchmark asks of a system over HTTP; any answer but the one expected ends the benchmark. */
public final class SystemClient {

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(20);
    private static final String WAIT = "wait=30";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;

    public SystemClient(FreshSystem system) {
        this.url = system.url();
    }

    public HttpClient http() {
        return http;
    }

    /** A request that is not built yet. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(LONGEST_ANSWER);
    }

    /** Sends a body of JSON; gives the length of the answer. */
    public int post(String path, String json) throws IOException, InterruptedException {
        return send(post(path, "application/json", json)).length();
    }

    /** Creates an experiment, empty as yet. */
    public void create(String yaml) throws IOException, InterruptedException {
        send(post("/api/experiments", "application/yaml", yaml));
    }

    /** Fills an experiment; returns its run when that is COMPLETED. */
    public JsonNode generate(String experiment, long seed) throws IOException, InterruptedException {
        HttpRequest request =
                post("/api/experiments/" + experiment + "/generate", "application/json", """
                {"seed": %d}""".formatted(seed));
        JsonNode run = json(request);
        String path = "/api/experiments/" + experiment + "/runs/" + run.get("id");
        while (run.get("status").stringValue().equals("RUNNING")) {
            run = json(request(path).header("Prefer", WAIT).GET().build());
        }
        if (!run.get("status").stringValue().equals("COMPLETED")) {
            throw new IllegalStateException(run.toString());
        }
        return run;
    }

    /** A query, to be sent by the caller. */
    public HttpRequest query(String sql, String format) {
        String body = DwsimJson.mapper()
                .createObjectNode()
                .put("sql", sql)
                .put("format", format)
                .toString();
        return post("/api/query/execute", "application/json", body);
    }

    /** Asks for everything a query finds. */
    public JsonNode ask(String sql) throws IOException, InterruptedException {
        return json(query(sql, "json"));
    }

    private HttpRequest post(String path, String type, String body) {
        return request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        return DwsimJson.mapper().readTree(send(request));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
