package io.dwsim.cli.api;

import io.dwsim.cli.terminal.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Speaks to one api-gateway. Answers are JSON documents as the server sent them; whatever is not a success is thrown:
 * {@link ApiProblem} when the server refused, {@link ServerUnreachable} when there is no server to ask.
 */
public final class ApiClient {
    public static final String JSON = "application/json";
    public static final String YAML = "application/yaml";

    private static final int COPY_BYTES = 64 << 10;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    /** Numbers keep their digits: they are shown, not calculated with. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final URI base;
    private final Optional<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    public ApiClient(URI base, Optional<String> token) {
        this.base = base;
        this.token = token;
    }

    /** The address of the server, without a slash at its end. */
    public URI base() {
        return base;
    }

    public JsonNode get(String path) {
        return send(request(path, ANSWER_TIMEOUT).GET().build());
    }

    public JsonNode delete(String path) {
        return send(request(path, ANSWER_TIMEOUT).DELETE().build());
    }

    public JsonNode post(String path, JsonNode body) {
        return post(path, JSON, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode post(String path, String contentType, byte[] body) {
        return send(posting(path, contentType, BodyPublishers.ofByteArray(body), ANSWER_TIMEOUT));
    }

    /** Posts something whose answer may take as long as the server allows. */
    public JsonNode postPatiently(String path, JsonNode body) {
        return send(posting(path, JSON, BodyPublishers.ofString(body.toString()), Duration.ofHours(1)));
    }

    /** Posts something whose answer is passed on while it comes, whatever it is and however long it takes. */
    public void postForBytes(String path, JsonNode body, OutputStream out) {
        HttpRequest request = posting(path, JSON, BodyPublishers.ofString(body.toString()), Duration.ofHours(1));
        HttpResponse<InputStream> response = exchange(request, BodyHandlers.ofInputStream());
        try (InputStream bytes = response.body()) {
            if (response.statusCode() / 100 != 2) {
                throw new ApiProblem(response.statusCode(), problem(bytes.readAllBytes()));
            }
            copy(bytes, out);
        } catch (IOException e) {
            throw new ServerUnreachable(base, "the answer broke off: " + e.getMessage(), e);
        }
    }

    private static void copy(InputStream bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[COPY_BYTES];
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            try {
                out.write(buffer, 0, n);
            } catch (IOException e) {
                throw new CommandFailure("cannot write: " + e.getMessage(), e);
            }
        }
    }

    private static JsonNode problem(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** Whether the server says of itself that it is alive. */
    public boolean healthy() {
        HttpRequest request = request("/health", Duration.ofSeconds(2)).GET().build();
        try {
            return exchange(request).statusCode() == 200;
        } catch (ServerUnreachable e) {
            return false;
        }
    }

    /** A name as one segment of a path. */
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest posting(String path, String contentType, BodyPublisher body, Duration timeout) {
        return request(path, timeout)
                .header("Content-Type", contentType)
                .POST(body)
                .build();
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .header("Accept", JSON + ", application/problem+json");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private JsonNode send(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        JsonNode body = parse(response);
        if (response.statusCode() / 100 != 2) {
            throw new ApiProblem(response.statusCode(), body);
        }
        return body;
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        return exchange(request, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new ServerUnreachable(base, "no connection", e);
        } catch (HttpTimeoutException e) {
            throw new ServerUnreachable(base, "no answer", e);
        } catch (IOException e) {
            throw new ServerUnreachable(base, "connection lost: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", e);
        }
    }

    private JsonNode parse(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            if (response.statusCode() / 100 != 2) {
                return JsonNodeFactory.instance.objectNode();
            }
            throw new CommandFailure(
                    response.uri() + " answered something else than JSON: is this the api-gateway?", e);
        }
    }
}
