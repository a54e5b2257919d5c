package io.dwsim.system.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A client of queries that does as it is told when there are too many: it comes again after Retry-After. */
final class QueryHttp {

    static final int TOO_MANY = 429;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final CountDownLatch over;
    private final AtomicLong turnedAway = new AtomicLong();

    /** A client that waits for nothing any more once it is over. */
    QueryHttp(String url, CountDownLatch over) {
        this.base = URI.create(url);
        this.over = over;
    }

    /** An answer that is to be read. */
    record Answer(int status, InputStream body, HttpResponse<InputStream> response) {

        String text() throws IOException {
            try (body) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** How often it was told to come again. */
    long turnedAway() {
        return turnedAway.get();
    }

    /** The answer to a query; null when it is over before there is one. */
    @Nullable
    Answer ask(@Nullable String experiment, String sql, String format) throws Exception {
        while (true) {
            HttpResponse<InputStream> response =
                    send(experiment, sql, format, "").get(2, TimeUnit.MINUTES);
            if (response.statusCode() != TOO_MANY) {
                return new Answer(response.statusCode(), response.body(), response);
            }
            if (!comesAgain(response)) {
                return null;
            }
        }
    }

    /** Sends a query under an id, which may be empty. */
    CompletableFuture<HttpResponse<InputStream>> send(
            @Nullable String experiment, String sql, String format, String id) {
        ObjectNode body = DwsimJson.mapper().createObjectNode().put("sql", sql).put("format", format);
        if (experiment != null) {
            body.put("experiment_name", experiment);
        }
        if (!id.isEmpty()) {
            body.put("id", id);
        }
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/query/execute"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return http.sendAsync(request, BodyHandlers.ofInputStream());
    }

    /** Waits as long as the answer says; false when it is over. */
    boolean comesAgain(HttpResponse<InputStream> response) throws Exception {
        response.body().close();
        turnedAway.incrementAndGet();
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        assertThat(seconds).as("Retry-After of a 429").matches("[1-9][0-9]?");
        return !over.await(Long.parseLong(seconds), TimeUnit.SECONDS);
    }

    /** The status of cancelling a query. */
    int cancel(String id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/query/" + id))
                .DELETE()
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
