package io.dwsim.cli.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Speaks the routes of the api-gateway that the command line uses, over what it was told in memory. */
public final class FakeGateway implements AutoCloseable {
    private static final Pattern EXPERIMENT = Pattern.compile("/api/experiments/([^/]+)");
    private static final Pattern GENERATE = Pattern.compile("/api/experiments/([^/]+)/generate");
    private static final Pattern RUN = Pattern.compile("/api/experiments/([^/]+)/runs/(\\d+)");
    private static final Pattern YAML_TABLE = Pattern.compile("- name: (\\w+)\\R\\s+target_rows: (\\d+)");
    private static final Pattern YAML_NAME = Pattern.compile("(?m)^name: (\\w+)");
    private static final Pattern COUNT = Pattern.compile("SELECT COUNT\\(\\*\\) FROM (\\w+)");

    private final HttpServer server;
    private final Map<String, ObjectNode> experiments = new ConcurrentHashMap<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger polls = new AtomicInteger();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile String failRunsWith = "";
    private final AtomicInteger unavailableFor = new AtomicInteger();
    private volatile long missingRows;

    /** A request as it arrived. */
    public record Received(String method, String path, String contentType, String authorization, String body) {}

    private record Answer(int status, JsonNode body) {}

    public FakeGateway(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Received> received() {
        return received;
    }

    /** The last request with this method. */
    public Received last(String method) {
        List<Received> matching = new ArrayList<>(received);
        matching.removeIf(request -> !request.method().equals(method));
        return matching.get(matching.size() - 1);
    }

    public void failRunsWith(String code) {
        failRunsWith = code;
    }

    /** Answers the next questions for a run with 503. */
    public void unavailableFor(int questions) {
        unavailableFor.set(questions);
    }

    /** Lets every count come out too small. */
    public void loseRows(long rows) {
        missingRows = rows;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestMethod(),
                    path,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    body));
            Answer answer = answer(exchange.getRequestMethod(), path, body, exchange);
            byte[] json = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), json.length);
            exchange.getResponseBody().write(json);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Answer answer(String method, String path, String body, HttpExchange exchange) {
        if (path.equals("/health")) {
            return new Answer(200, json("{\"status\":\"ok\"}"));
        }
        if (path.equals("/api/experiments")) {
            return method.equals("GET") ? list() : create(body);
        }
        if (path.equals("/api/experiments/import-sql")) {
            return importSql(json(body));
        }
        if (path.equals("/api/query/execute")) {
            return query(json(body));
        }
        Matcher generate = GENERATE.matcher(path);
        if (generate.matches()) {
            return known(generate.group(1)) ? generate(generate.group(1), exchange) : unknown(generate.group(1));
        }
        Matcher run = RUN.matcher(path);
        if (run.matches()) {
            return poll(run.group(1), Integer.parseInt(run.group(2)));
        }
        Matcher experiment = EXPERIMENT.matcher(path);
        if (experiment.matches()) {
            return experiment(method, URLDecoder.decode(experiment.group(1), StandardCharsets.UTF_8));
        }
        return new Answer(404, json("{\"title\":\"Not found\",\"status\":404}"));
    }

    private boolean known(String name) {
        return experiments.containsKey(name);
    }

    private Answer experiment(String method, String name) {
        if (!known(name)) {
            return unknown(name);
        }
        if (method.equals("DELETE")) {
            int tables =
                    experiments.remove(name).path("definition").path("tables").size();
            ObjectNode answer = object().put("name", name);
            var dropped = answer.putArray("dropped_tables");
            for (int i = 0; i < tables; i++) {
                dropped.add("t" + i);
            }
            return new Answer(200, answer);
        }
        return new Answer(200, experiments.get(name));
    }

    private Answer list() {
        ObjectNode answer = object();
        ArrayNode summaries = answer.putArray("experiments");
        experiments.keySet().forEach(name -> summaries
                .addObject()
                .put("name", name)
                .put(
                        "description",
                        experiments.get(name).at("/definition/description").asString(""))
                .put("tables", targets(name).size())
                .put(
                        "target_rows",
                        targets(name).values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .putNull("last_run"));
        return new Answer(200, answer);
    }

    private Answer create(String body) {
        ObjectNode definition = body.strip().startsWith("{") ? (ObjectNode) json(body) : fromYaml(body);
        String name = definition.path("name").asString("");
        if (!name.matches("\\w+")) {
            return new Answer(400, json("""
                    {"title":"Invalid experiment","status":400,"detail":"2 faults","code":"INVALID_EXPERIMENT","errors":[
                     {"pointer":"/name","message":"not an identifier","value":"%s"},
                     {"pointer":"/tables","message":"at least one table is needed"}]}""".formatted(name)));
        }
        ObjectNode experiment = object().put("name", name);
        experiment.set("definition", definition);
        experiment.putArray("warnings").add("unknown field 'colour' at /tables/0");
        if (experiments.putIfAbsent(name, experiment) != null) {
            return new Answer(
                    409,
                    json("{\"title\":\"Conflict\",\"status\":409,\"detail\":\"experiment '" + name
                            + "' exists already\",\"code\":\"DUPLICATE\"}"));
        }
        return new Answer(201, experiment);
    }

    private Answer importSql(JsonNode request) {
        String sql = request.path("sql").asString();
        if (!sql.contains("create table")) {
            int line = 1 + (int) sql.chars().filter(c -> c == '\n').count();
            return new Answer(
                    400,
                    object().put("title", "Invalid request")
                            .put("detail", "it cannot be read")
                            .put("line", line));
        }
        return new Answer(request.path("dry_run").asBoolean() ? 200 : 201, json("""
                {"dialect":"redshift","experiment":{"name":"%s","tables":[
                   {"name":"orders","source_name":"dev.orders","target_rows":1000,"primary_key":["id"],"columns":[
                     {"name":"id","data_type":"INT"},
                     {"name":"customer","foreign_key":{"references_table":"customers","references_column":"id"}}]}]},
                 "statements":[{"line":1,"kind":"CREATE TABLE","table":"dev.orders","outcome":"imported"},
                   {"line":2,"kind":"GRANT","table":null,"outcome":"skipped"},
                   {"line":3,"kind":"GRANT","table":null,"outcome":"skipped"}],
                 "warnings":[{"line":3,"table":"dev.orders","column":null,"code":"clause_ignored","message":"no ENCODE here"}],
                 "suggestions":[{"table":"orders","column":"price","rule":{"min_value":1,"max_value":500},"reason":"a price"}]}
                """.formatted(
                        request.path("name").asString())));
    }

    private static ObjectNode fromYaml(String yaml) {
        Matcher name = YAML_NAME.matcher(yaml);
        ObjectNode definition = object().put("name", name.find() ? name.group(1) : "");
        var tables = definition.putArray("tables");
        Matcher table = YAML_TABLE.matcher(yaml);
        while (table.find()) {
            tables.addObject().put("name", table.group(1)).put("target_rows", Long.parseLong(table.group(2)));
        }
        return definition;
    }

    private Map<String, Long> targets(String name) {
        Map<String, Long> targets = new LinkedHashMap<>();
        experiments
                .get(name)
                .path("definition")
                .path("tables")
                .forEach(table -> targets.put(
                        table.path("name").asString(), table.path("target_rows").asLong()));
        return targets;
    }

    private Answer generate(String name, HttpExchange exchange) {
        int id = runs.incrementAndGet();
        polls.set(0);
        exchange.getResponseHeaders().add("Location", "/api/experiments/" + name + "/runs/" + id);
        return new Answer(202, run(name, id, "RUNNING", "QUEUED", 0));
    }

    private Answer poll(String name, int id) {
        if (unavailableFor.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return new Answer(503, json("{\"title\":\"Unavailable\",\"status\":503,\"detail\":\"database is away\"}"));
        }
        return switch (polls.incrementAndGet()) {
            case 1 -> new Answer(200, run(name, id, "RUNNING", "GENERATING", 30));
            case 2 -> new Answer(200, run(name, id, "RUNNING", "LOADING", 70));
            default -> new Answer(200, ended(name, id));
        };
    }

    private ObjectNode ended(String name, int id) {
        if (failRunsWith.isEmpty()) {
            return run(name, id, "COMPLETED", "DONE", 100);
        }
        ObjectNode run = run(name, id, "FAILED", "DONE", 70);
        run.set(
                "error",
                json("{\"code\":\"" + failRunsWith
                        + "\",\"message\":\"disk is full\",\"table\":\"orders\",\"part\":3}"));
        return run;
    }

    private ObjectNode run(String name, int id, String status, String phase, int percent) {
        long total = targets(name).values().stream().mapToLong(Long::longValue).sum();
        ObjectNode run = object();
        run.put("id", id).put("experiment_name", name).put("kind", "GENERATE");
        run.put("status", status).put("phase", phase).put("seed", 42).putNull("error");
        run.putObject("progress")
                .put("percent", percent)
                .put("rows_total", total)
                .put("rows_generated", total)
                .put("rows_loaded", total * percent / 100);
        ObjectNode counts = run.putObject("row_counts");
        ObjectNode requested = counts.putObject("requested");
        ObjectNode generated = counts.putObject("generated");
        ObjectNode loaded = counts.putObject("loaded");
        targets(name).forEach((table, rows) -> {
            requested.put(table, rows);
            generated.put(table, rows);
            loaded.put(table, rows * percent / 100);
        });
        return run;
    }

    private Answer query(JsonNode request) {
        String sql = request.path("sql").asString();
        Matcher count = COUNT.matcher(sql);
        if (count.matches()) {
            long rows = targets(request.path("experiment_name").asString()).get(count.group(1)) - missingRows;
            return new Answer(
                    200,
                    json("{\"columns\":[{\"name\":\"count\",\"type\":\"bigint\"}],\"rows\":[[" + rows
                            + "]],\"row_count\":1,\"truncated\":false,\"elapsed_ms\":7}"));
        }
        if (sql.contains("DROP")) {
            return new Answer(
                    400,
                    json("{\"title\":\"Invalid query\",\"status\":400,\"detail\":\"only SELECT is allowed\","
                            + "\"errors\":[{\"pointer\":\"/sql\",\"message\":\"not a query\",\"value\":\"DROP\"}]}"));
        }
        if (sql.contains("nope")) {
            return new Answer(400, json("""
                    {"title":"Invalid query","status":400,"detail":"column \\"nope\\" does not exist","sqlstate":"42703",
                     "line":1,"column":8,"excerpt":"SELECT nope\\n       ^"}"""));
        }
        return new Answer(200, json("""
                {"columns":[{"name":"city","type":"varchar"},{"name":"revenue","type":"numeric(12,2)"}],
                 "rows":[["Zürich",1234.50],[null,7.00],["東京",null]],"row_count":3,"truncated":true,"elapsed_ms":12}"""));
    }

    private static Answer unknown(String name) {
        return new Answer(
                404,
                json("{\"title\":\"Unknown experiment\",\"status\":404,\"detail\":\"there is no experiment '" + name
                        + "'\",\"code\":\"EXPERIMENT_NOT_FOUND\"}"));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .readTree(text);
    }
}
