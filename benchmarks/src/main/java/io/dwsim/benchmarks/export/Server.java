package io.dwsim.benchmarks.export;

import io.dwsim.common.json.DwsimJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A stand-alone system in a process of its own, as users run it, with one table. */
final class Server implements AutoCloseable {

    static final String TABLE = "sales.orders";

    private static final String DEFINITION = """
            {"name": "sales", "tables": [{"name": "orders", "target_rows": %d, "primary_key": ["order_id"], "columns": [
              {"name": "order_id", "data_type": "BIGINT", "is_unique": true},
              {"name": "customer_id", "data_type": "BIGINT", "min_value": 1, "max_value": 100000},
              {"name": "ordered_at", "data_type": "TIMESTAMP"},
              {"name": "email", "data_type": "VARCHAR", "faker_rule": "email"},
              {"name": "city", "data_type": "VARCHAR", "faker_rule": "city", "required": false},
              {"name": "quantity", "data_type": "INT", "min_value": 1, "max_value": 9},
              {"name": "price", "data_type": "DECIMAL", "precision": 10, "scale": 2},
              {"name": "paid", "data_type": "BOOLEAN"}]}]}""";
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 60;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final JsonNode instance;

    private Server(Process process, JsonNode instance) {
        this.process = process;
        this.instance = instance;
    }

    /** Starts a system on an empty directory. */
    static Server start(Path directory) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.dwsim.standalone.StandaloneApplication",
                        "--port",
                        "0",
                        "--data-dir",
                        directory.resolve("data").toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("server.log").toFile())
                .start();
        Path file = directory.resolve("data").resolve("standalone.json");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(file)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException(Files.readString(directory.resolve("server.log")));
            }
        }
        return new Server(process, DwsimJson.mapper().readTree(Files.readAllBytes(file)));
    }

    /** Generates the table, and waits until it can be read. */
    void generate(long rows) throws IOException, InterruptedException {
        post("/api/experiments", DEFINITION.formatted(rows), 201);
        JsonNode run = post("/api/experiments/sales/generate", "{\"seed\": 1}", 202);
        String path = "/api/experiments/sales/runs/" + run.get("id");
        while (run.get("status").stringValue().equals("RUNNING")) {
            HttpRequest request =
                    request(path).header("Prefer", "wait=30").GET().build();
            run = DwsimJson.mapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        }
        if (!run.get("status").stringValue().equals("COMPLETED")) {
            throw new IllegalStateException(run.toString());
        }
    }

    long pid() {
        return process.pid();
    }

    HttpClient http() {
        return http;
    }

    /** A query for which nobody has to parse the answer. */
    HttpRequest query(String sql, String format) {
        String body = DwsimJson.mapper()
                .createObjectNode()
                .put("sql", sql)
                .put("format", format)
                .toString();
        return request("/api/query/execute")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** A member of what is said about the warehouse. */
    String warehouse(String member) {
        return instance.at("/warehouse/" + member).asString();
    }

    private JsonNode post(String path, String json, int status) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != status) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return DwsimJson.mapper().readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create(instance.get("url").stringValue()).resolve(path))
                .timeout(Duration.ofMinutes(20));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
