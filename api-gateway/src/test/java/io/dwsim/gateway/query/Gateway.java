package io.dwsim.gateway.query;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gatewaytest.QueryTestApplication;
import io.dwsim.gatewaytest.QueryTestApplication.ListedExperiments;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A gateway on a free port of loopback, and a client for it. */
public final class Gateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** An answer with its body as JSON. */
    public record Answer(int status, HttpResponse<String> http) {

        public JsonNode json() {
            return DwsimJson.mapper().readTree(http.body());
        }

        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    public Gateway(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(
                Map.of("spring.config.name", "query-test", "server.port", "0", "server.address", "127.0.0.1"));
        all.putAll(properties);
        context = new SpringApplicationBuilder(QueryTestApplication.class)
                .run(all.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    public static Gateway over(Warehouse warehouse) {
        return over(warehouse, Map.of());
    }

    public static Gateway over(Warehouse warehouse, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "dwsim.warehouse.url", warehouse.url(),
                "dwsim.warehouse.loader-password", warehouse.loaderPassword(),
                "dwsim.query.password", warehouse.readerPassword()));
        properties.putAll(more);
        return new Gateway(properties);
    }

    public ListedExperiments experiments() {
        return context.getBean(ListedExperiments.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    public HttpClient client() {
        return client;
    }

    public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response);
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Answer query(String sql) throws IOException, InterruptedException {
        return query(sql, Map.of());
    }

    /** A query with further fields of the request. */
    public Answer query(String sql, Map<String, Object> more) throws IOException, InterruptedException {
        return send(queryRequest(sql, more));
    }

    public HttpRequest.Builder queryRequest(String sql, Map<String, Object> more) {
        ObjectNode body = DwsimJson.mapper().createObjectNode().put("sql", sql);
        more.forEach((name, value) -> body.set(name, DwsimJson.mapper().valueToTree(value)));
        return request("/api/query/execute")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    @Override
    public void close() {
        context.close();
    }
}
