package io.dwsim.cli.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each request as it was told beforehand, and with 404 what it was told nothing of. */
public final class CannedGateway implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    private record Answer(int status, byte[] body, int announced) {}

    public CannedGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a request, such as {@code GET /health}. */
    public CannedGateway on(String request, String body) {
        return on(request, 200, body.getBytes(StandardCharsets.UTF_8));
    }

    public CannedGateway on(String request, int status, byte[] body) {
        answers.put(request, new Answer(status, body, body.length));
        return this;
    }

    /** Breaks the answer off where the body ends, though more was announced. */
    public CannedGateway breaksOff(String request, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        answers.put(request, new Answer(200, bytes, bytes.length + 100));
        return this;
    }

    /** Every request with its body behind a blank. */
    public List<String> received() {
        return received;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(request + " " + body);
            Answer answer = answers.getOrDefault(
                    request, new Answer(404, "{\"detail\":\"unknown\"}".getBytes(StandardCharsets.UTF_8), 20));
            exchange.sendResponseHeaders(answer.status(), answer.announced());
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
