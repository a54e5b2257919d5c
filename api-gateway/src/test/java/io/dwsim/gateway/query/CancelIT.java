package io.dwsim.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.query.Gateway.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How queries end before they are done: by their id, with their client, or for a client that takes nothing. */
class CancelIT {

    private static final String ENDLESS = "SELECT count(*) FROM generate_series(1, 100000000000)";

    /** Many rows at once, then none for ever. */
    private static final String ROWS_THEN_NOTHING =
            "SELECT repeat('x', 1000) FROM generate_series(1, 10000) i UNION ALL SELECT count(*)::text"
                    + " FROM generate_series(1, 100000000000)";

    private static final String ENDLESS_ROWS =
            "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n, repeat('x', 1000) FROM r";

    private static Warehouse warehouse;
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        warehouse = new Warehouse();
        gateway = over(Map.of("dwsim.query.write-timeout", "2s"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        warehouse.close();
    }

    private static Gateway over(Map<String, String> more) {
        return Gateway.over(warehouse, more);
    }

    @Test
    void everyAnswerNamesItsQuery() throws Exception {
        assertThat(gateway.query("SELECT 1", Map.of("id", "a-1")).header("Query-Id"))
                .isEqualTo("a-1");
        assertThat(gateway.query("SELECT 1").header("Query-Id")).hasSize(36);
        assertThat(gateway.query("SELEC 1", Map.of("id", "a-2")).header("Query-Id"))
                .isEqualTo("a-2");
        Answer refused = gateway.query("SELECT 1", Map.of("id", "a b"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/id");
    }

    @Test
    void deleteCancelsAQueryAtOnce() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = send("cancel-me", ENDLESS);
        await().until(() -> isRunning("cancel-me"));
        Answer second = gateway.query("SELECT 1", Map.of("id", "cancel-me"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("QUERY_ID_IN_USE");
        assertThat(delete(gateway, "cancel-me")).isEqualTo(204);
        await().atMost(Duration.ofSeconds(2)).until(() -> !isRunning("cancel-me"));
        assertThat(answer.get().statusCode()).isEqualTo(409);
        assertThat(DwsimJson.mapper().readTree(answer.get().body()).get("code").asString())
                .isEqualTo("QUERY_CANCELLED");
        await().until(() -> delete(gateway, "cancel-me") == 404);
        assertThat(gateway.query("SELECT 1", Map.of("id", "cancel-me")).status())
                .isEqualTo(200);
    }

    @Test
    void deleteBreaksAnAnswerOffThatIsOnItsWay() throws Exception {
        HttpRequest request = gateway.queryRequest(ROWS_THEN_NOTHING, Map.of("id", "on-its-way", "format", "csv"))
                .build();
        HttpResponse<InputStream> response = gateway.client().send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            CompletableFuture<byte[]> all = CompletableFuture.supplyAsync(() -> {
                try {
                    return body.readAllBytes();
                } catch (IOException e) {
                    throw new CompletionException(e);
                }
            });
            await().until(() -> isRunning("on-its-way"));
            assertThat(delete(gateway, "on-its-way")).isEqualTo(204);
            assertThatThrownBy(all::get).hasRootCauseInstanceOf(IOException.class);
        }
        await().atMost(Duration.ofSeconds(2)).until(() -> !isRunning("on-its-way"));
    }

    @Test
    void anyGatewayCancelsAQueryOfAnother() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = send("elsewhere", ENDLESS);
        await().until(() -> isRunning("elsewhere"));
        try (Gateway other = over(Map.of());
                Socket slow = ask("elsewhere-idle", "csv", ENDLESS_ROWS)) {
            assertThat(delete(other, "elsewhere")).isEqualTo(204);
            assertThat(isRunning("elsewhere")).isFalse();
            assertThat(answer.get().statusCode()).isEqualTo(409);
            assertThat(answer.get().body()).contains("QUERY_CANCELLED");
            await().until(() -> isRunning("elsewhere-idle"));
            assertThat(slow.getInputStream().readNBytes(100)).hasSize(100);
            assertThat(delete(other, "elsewhere-idle")).isEqualTo(204);
            assertThat(isRunning("elsewhere-idle")).isFalse();
            assertThat(delete(other, "elsewhere")).isEqualTo(404);
        }
        assertThat(gateway.query("SELECT 1").status()).isEqualTo(200);
    }

    @Test
    void aClientThatIsGoneTakesItsQueryWithIt() throws Exception {
        try (Socket socket = ask("dropped-early", "json", ENDLESS)) {
            await().until(() -> isRunning("dropped-early"));
            assertThat(socket.isConnected()).isTrue();
        }
        await().atMost(Duration.ofSeconds(2)).until(() -> !isRunning("dropped-early"));
    }

    @Test
    void aClientIsKnownWhoeverWasLookedForBefore() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            assertThat(gateway.query("SELECT 1").status()).isEqualTo(200);
            write(gateway, socket, "looked-for-late", "csv", ENDLESS, false);
            await().until(() -> isRunning("looked-for-late"));
        }
        await().atMost(Duration.ofSeconds(2)).until(() -> !isRunning("looked-for-late"));
    }

    @Test
    void aClientThatIsGoneWhilePostgresWorksOnMoreRowsTakesItsQueryWithIt() throws Exception {
        try (Socket socket = ask("dropped-between", "csv", ROWS_THEN_NOTHING)) {
            // all there is, so that nothing is written any more
            assertThat(drain(socket)).isFalse();
            await().until(() -> isRunning("dropped-between"));
        }
        await().atMost(Duration.ofSeconds(2)).until(() -> !isRunning("dropped-between"));
    }

    @Test
    void aClientThatIsGoneWhileRowsFlowTakesItsQueryWithIt() throws Exception {
        try (Socket socket = ask("dropped-late", "ndjson", ENDLESS_ROWS)) {
            assertThat(socket.getInputStream().readNBytes(1_000_000)).hasSize(1_000_000);
            assertThat(isRunning("dropped-late")).isTrue();
        }
        await().atMost(Duration.ofSeconds(2)).until(() -> !isRunning("dropped-late"));
    }

    @Test
    void aClientThatTakesNothingDoesNotHoldAConnection() throws Exception {
        try (Socket socket = ask("never-reads", "csv", ENDLESS_ROWS)) {
            await().until(() -> isRunning("never-reads"));
            await().atMost(Duration.ofSeconds(15)).until(() -> !isRunning("never-reads"));
            // what lies in the sockets' buffers, and then no proper end
            assertThatThrownBy(() -> assertThat(
                                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                            .endsWith("0\r\n\r\n"))
                    .isInstanceOfAny(IOException.class, AssertionError.class);
        }
        assertThat(gateway.query("SELECT 1").status()).isEqualTo(200);
    }

    @Test
    void anAnswerIsBrokenOffWhenItTakesTooLongAltogether() throws Exception {
        try (Gateway hurried = over(Map.of("dwsim.query.statement-timeout", "1s", "dwsim.query.stream-timeout", "2s"));
                Socket socket = ask(hurried, "too-long", "csv", ENDLESS_ROWS)) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> assertThat(drain(socket)).isTrue())
                    .isInstanceOfAny(IOException.class, AssertionError.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
            await().until(() -> !isRunning("too-long"));
        }
    }

    @Test
    void aConnectionIsUsedAgainAfterAQuery() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            for (int i = 0; i < 3; i++) {
                write(gateway, socket, "again-" + i, "csv", "SELECT " + i + " AS n", true);
                StringBuilder answer = new StringBuilder();
                while (answer.indexOf("n\r\n" + i + "\r\n") < 0) {
                    answer.append((char) socket.getInputStream().read());
                }
                assertThat(answer).startsWith("HTTP/1.1 200");
            }
        }
    }

    private static int delete(Gateway asked, String id) throws Exception {
        return asked.send(asked.request("/api/query/" + id).DELETE()).status();
    }

    private static CompletableFuture<HttpResponse<String>> send(String id, String sql) {
        return gateway.client()
                .sendAsync(gateway.queryRequest(sql, Map.of("id", id)).build(), BodyHandlers.ofString());
    }

    private static Socket ask(String id, String format, String sql) throws Exception {
        return ask(gateway, id, format, sql);
    }

    private static Socket ask(Gateway asked, String id, String format, String sql) throws Exception {
        Socket socket = new Socket("127.0.0.1", asked.port());
        write(asked, socket, id, format, sql, false);
        return socket;
    }

    private static void write(Gateway asked, Socket socket, String id, String format, String sql, boolean keep)
            throws Exception {
        String body = DwsimJson.mapper().writeValueAsString(Map.of("id", id, "format", format, "sql", sql));
        socket.getOutputStream()
                .write(("POST /api/query/execute HTTP/1.1\r\nHost: 127.0.0.1:" + asked.port()
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                + (keep ? "" : "\r\nConnection: close") + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Reads until nothing comes for a while; whether the answer got its proper end. */
    private static boolean drain(Socket socket) throws Exception {
        socket.setSoTimeout(1_000);
        byte[] last = new byte[5];
        byte[] buffer = new byte[1 << 16];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                if (n >= last.length) {
                    System.arraycopy(buffer, n - last.length, last, 0, last.length);
                }
            }
        } catch (SocketTimeoutException e) {
            return false;
        }
        return new String(last, StandardCharsets.US_ASCII).equals("0\r\n\r\n");
    }

    private static boolean isRunning(String id) throws Exception {
        List<String> found =
                warehouse.column("SELECT query FROM pg_stat_activity WHERE application_name = 'dwsim-query " + id
                        + "' AND state IN ('active', 'idle in transaction')");
        return !found.isEmpty();
    }
}
