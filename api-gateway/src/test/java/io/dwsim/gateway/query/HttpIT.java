package io.dwsim.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.gateway.query.Gateway.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What every route shares: problems, the body limit and access, over real HTTP. */
class HttpIT {

    private static final String TOO_LARGE = "{\"sql\":\"" + "x".repeat(3_000_000) + "\"}";

    private static Gateway gateway;

    record Rows(@Min(0) int count) {}

    record Plan(@Valid List<Rows> tableRows) {}

    /** Routes that fail in the ways handlers of other features can. */
    @RestController
    static class FailingController {

        @PostMapping("/api/test/plans")
        Plan plan(@Valid @RequestBody Plan plan) {
            return plan;
        }

        @GetMapping("/api/test/runs/{id}")
        long run(@PathVariable long id, @RequestParam(defaultValue = "1") @Min(1) int page) {
            return id + page;
        }

        @GetMapping("/api/test/defect")
        String defect() {
            throw new IllegalStateException("secret internals");
        }
    }

    @BeforeAll
    static void start() {
        gateway = new Gateway(
                Map.of("dwsim.query.url", "jdbc:postgresql://127.0.0.1:1/nowhere", "dwsim.http.max-body", "1MB"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void everyErrorIsAProblem() throws Exception {
        assertProblem(gateway.send(gateway.request("/api/nope")), 404, "ROUTE_NOT_FOUND");
        assertProblem(gateway.send(gateway.request("/nope")), 404, "ROUTE_NOT_FOUND");
        assertProblem(gateway.send(gateway.request("/error")), 404, "ROUTE_NOT_FOUND");
        Answer wrongMethod = gateway.send(gateway.request("/api/query/execute"));
        assertProblem(wrongMethod, 405, "METHOD_NOT_ALLOWED");
        assertThat(wrongMethod.header("Allow").split(", ", -1)).containsExactlyInAnyOrder("DELETE", "POST");
        assertProblem(gateway.send(query("{}").header("Accept", "image/png")), 406, "NOT_ACCEPTABLE");
        assertProblem(
                gateway.send(gateway.request("/api/query/execute")
                        .header("Content-Type", "text/yaml")
                        .POST(BodyPublishers.ofString("sql: SELECT 1"))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(gateway.send(query("{\"sql\":")), 400, "INVALID_REQUEST");
        assertProblem(gateway.send(query("")), 400, "INVALID_REQUEST");
    }

    @Test
    void faultsOfRequestsCarryTheirPlaces() throws Exception {
        Answer violated = gateway.post("/api/test/plans", "{\"tableRows\":[{\"count\":1},{\"count\":-7}]}");
        assertProblem(violated, 400, "INVALID_REQUEST");
        assertThat(violated.json().get("errors").toString())
                .isEqualTo("[{\"pointer\":\"/table_rows/1/count\","
                        + "\"message\":\"must be greater than or equal to 0\",\"value\":-7}]");
        Answer wrongType = gateway.post("/api/test/plans", "{\"tableRows\":[{\"count\":\"many\"}]}");
        assertThat(wrongType.json().at("/errors/0/pointer").asString()).isEqualTo("/tableRows/0/count");
        assertThat(wrongType.json().at("/errors/0/value").asString()).isEqualTo("many");
        Answer wrongPath = gateway.send(gateway.request("/api/test/runs/abc"));
        assertProblem(wrongPath, 400, "INVALID_REQUEST");
        assertThat(wrongPath.json().at("/errors/0/message").asString()).isEqualTo("parameter 'id' must be a number");
        Answer wrongPage = gateway.send(gateway.request("/api/test/runs/1?page=0"));
        assertProblem(wrongPage, 400, "INVALID_REQUEST");
        assertThat(wrongPage.json().at("/errors/0/message").asString()).contains("'page'");
    }

    @Test
    void aDefectIsToldByItsIdOnly() throws Exception {
        Answer answer = gateway.send(gateway.request("/api/test/defect"));
        assertProblem(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.json().get("id").asString()).isNotEmpty();
        assertThat(answer.http().body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhateverItSaysOfItsLength() throws Exception {
        assertProblem(gateway.send(query(TOO_LARGE)), 413, "BODY_TOO_LARGE");
        HttpRequest.Builder chunked = gateway.request("/api/query/execute")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(TOO_LARGE.getBytes(StandardCharsets.UTF_8))));
        assertProblem(gateway.send(chunked), 413, "BODY_TOO_LARGE");
        assertThat(gateway.send(query("{\"sql\":\"" + "x".repeat(900_000) + "\"}"))
                        .status())
                .isNotEqualTo(413);
    }

    @Test
    void foreignHostsAndPagesAreRefused() throws Exception {
        assertThat(raw("GET /health HTTP/1.1\r\nHost: evil.example:" + gateway.port()
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("HOST_NOT_ALLOWED");
        assertThat(raw("GET /health HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertProblem(gateway.send(query("{}").header("Origin", "http://evil.example")), 403, "FORBIDDEN");
        assertProblem(gateway.send(query("{}").header("Sec-Fetch-Site", "cross-site")), 403, "FORBIDDEN");
        assertProblem(
                gateway.send(gateway.request("/api;x=y/%71uery/execute")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{\"sql\":\"SELECT 1\"}"))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        Answer own = gateway.send(query("{}").header("Origin", "http://127.0.0.1:" + gateway.port()));
        assertProblem(own, 400, "INVALID_REQUEST");
    }

    @Test
    void answersTellBrowsersToBeCareful() throws Exception {
        Answer answer = gateway.send(gateway.request("/health"));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
    }

    @Test
    void withATokenOnlyHealthIsOpen() throws Exception {
        try (Gateway guarded = new Gateway(Map.of("dwsim.token", "s3cret", "server.address", "0.0.0.0"))) {
            assertThat(guarded.send(guarded.request("/health")).status()).isEqualTo(200);
            for (String path :
                    List.of("/v3/api-docs", "/api/query/execute", "/nope", "/health/", "/health;/../v3/api-docs")) {
                Answer refused = guarded.send(guarded.request(path));
                assertProblem(refused, 401, "UNAUTHORIZED");
                assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            }
            assertThat(guarded.send(guarded.request("/v3/api-docs").header("Authorization", "Bearer s3cret"))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static HttpRequest.Builder query(String body) {
        return gateway.request("/api/query/execute")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("errors").isArray()).isTrue();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
