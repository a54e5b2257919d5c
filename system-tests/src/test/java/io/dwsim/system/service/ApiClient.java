package io.dwsim.system.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.json.DwsimJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Speaks to a gateway as any client would. */
public final class ApiClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Duration patience;

    public ApiClient(String url) {
        this(url, Duration.ofSeconds(60));
    }

    /** A client that waits no longer than that for one answer. */
    public ApiClient(String url, Duration patience) {
        base = URI.create(url);
        this.patience = patience;
    }

    /** Where the gateway is. */
    public String url() {
        return base.toString();
    }

    /** An answer with its JSON body, which is missing when there is none. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public Answer expect(int expected) {
            assertThat(status).as("status of %s: %s", response.uri(), body).isEqualTo(expected);
            return this;
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElseThrow();
        }
    }

    /** Where the gateway is. */
    public URI base() {
        return base;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).DELETE());
    }

    public Answer post(String path, String json) {
        return post(path, json, "application/json");
    }

    public Answer post(String path, String body, String contentType) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A request that is to be answered when the run has ended, or that many seconds have passed. */
    public Answer postWaiting(String path, String json, int seconds) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=" + seconds)
                .POST(BodyPublishers.ofString(json)));
    }

    /** A request as a browser would send it for a page of another origin. */
    public Answer postFrom(String origin, String path, String json) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(json)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.timeout(patience).build(), BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode body = !json || response.body().isEmpty()
                    ? MissingNode.getInstance()
                    : DwsimJson.mapper().readTree(response.body());
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a run and returns its id. */
    public long generate(String experiment, String request) {
        return post("/api/experiments/" + experiment + "/generate", request)
                .expect(202)
                .body()
                .get("id")
                .longValue();
    }

    public JsonNode run(String experiment, long id) {
        return get("/api/experiments/" + experiment + "/runs/" + id).expect(200).body();
    }

    /** Waits until a run ends, however it does, and returns it; with the percentages seen on the way. */
    public Ended awaitEnd(String experiment, long id, Duration atMost) {
        List<Integer> percentages = new ArrayList<>();
        JsonNode run = await("run " + id + " of " + experiment + " to end")
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            JsonNode now = run(experiment, id);
                            percentages.add(now.at("/progress/percent").intValue());
                            return now;
                        },
                        now -> !now.get("status").stringValue().equals("RUNNING"));
        return new Ended(run, percentages);
    }

    /** A run that ended. */
    public record Ended(JsonNode run, List<Integer> percentages) {

        public Ended expect(String status) {
            assertThat(run.get("status").stringValue()).as(run.toPrettyString()).isEqualTo(status);
            return this;
        }
    }

    /** Runs a query and returns its rows. */
    public JsonNode query(String experiment, String sql) {
        String request = DwsimJson.mapper()
                .createObjectNode()
                .put("sql", sql)
                .put("experiment_name", experiment)
                .toString();
        return post("/api/query/execute", request).expect(200).body().get("rows");
    }
}
