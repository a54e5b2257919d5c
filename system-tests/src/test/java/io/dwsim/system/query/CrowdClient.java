package io.dwsim.system.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.system.query.QueryHttp.Answer;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One of many clients. Each errand either ends as it should, or as an error of the test. */
final class CrowdClient {

    /** Nothing answers this within any test. */
    private static final String ENDLESS = "SELECT count(*) FROM facts a, facts b, facts c";

    /** Flows from the first row on, and for longer than any client stays. */
    static final String FLOOD = "SELECT generate_series(1, 50000000) AS i, repeat('x', 100)";

    private static final String MOVING = """
            SELECT (SELECT count(*) FROM parents), (SELECT count(*) FROM children),
                   (SELECT count(*) FROM children LEFT JOIN parents USING (parent_id) WHERE name IS NULL)""";

    private final QueryHttp http;
    private final Scene scene;
    private final Random random;

    /**
     * What is known of the data.
     *
     * @param facts the rows of the table that stays
     * @param moving the row counts the other experiment may have
     * @param directory for files
     */
    record Scene(List<List<String>> facts, List<String> moving, LargeResult large, Path directory) {}

    CrowdClient(QueryHttp http, Scene scene, long seed) {
        this.http = http;
        this.scene = scene;
        this.random = new Random(seed);
    }

    /** Does one errand; false when it was over before that was done. */
    boolean run(Errand errand) throws Exception {
        SmallResult small = SmallResult.any(scene.facts(), random);
        return switch (errand) {
            case SMALL_JSON -> get("facts", small.sql(), "json", answer -> small.checkJson(answer.text()));
            case SMALL_CSV -> get("facts", small.sql(), "csv", answer -> small.checkCsv(answer.text()));
            case SMALL_NDJSON -> get("facts", small.sql(), "ndjson", answer -> small.checkNdjson(answer.text()));
            case SMALL_PARQUET -> get("facts", small.sql(), "parquet", file(small::checkParquet));
            case LARGE_CSV ->
                get("facts", LargeResult.SQL, "csv", answer -> scene.large().checkCsv(answer.body()));
            case LARGE_NDJSON ->
                get("facts", LargeResult.SQL, "ndjson", answer -> scene.large().checkNdjson(answer.body()));
            case LARGE_PARQUET -> get("facts", LargeResult.SQL, "parquet", file(scene.large()::checkParquet));
            case MOVING ->
                get("moving", MOVING, "csv", answer -> assertThat(
                                answer.text().lines().skip(1).toList())
                        .hasSize(1)
                        .isSubsetOf(scene.moving()));
            case FAULTY -> faulty();
            case DROPPED ->
                get("facts", FLOOD, random.nextBoolean() ? "csv" : "ndjson", answer -> {
                    assertThat(answer.body().readNBytes(100_000)).hasSize(100_000);
                    answer.body().close();
                });
            case CANCELLED -> cancelled();
            case IMPATIENT -> impatient();
        };
    }

    private interface Check {
        void of(Answer answer) throws Exception;
    }

    private interface FileCheck {
        void of(Path file) throws Exception;
    }

    private Check file(FileCheck check) {
        return answer -> {
            Path file = Files.createTempFile(scene.directory(), "answer", ".parquet");
            try (InputStream body = answer.body()) {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                check.of(file);
            } finally {
                Files.delete(file);
            }
        };
    }

    private boolean get(String experiment, String sql, String format, Check check) throws Exception {
        Answer answer = http.ask(experiment, sql, format);
        if (answer == null) {
            return false;
        }
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        check.of(answer);
        return true;
    }

    private boolean faulty() throws Exception {
        Answer answer = http.ask("facts", "SELECT nothing_like_it FROM facts", "csv");
        if (answer == null) {
            return false;
        }
        assertThat(answer.text()).contains("\"sqlstate\":\"42703\"");
        assertThat(answer.status()).isEqualTo(400);
        return true;
    }

    private boolean cancelled() throws Exception {
        while (true) {
            String id = UUID.randomUUID().toString();
            CompletableFuture<HttpResponse<InputStream>> asked = http.send("facts", ENDLESS, "json", id);
            // 404 until it runs
            while (!isDone(asked, 20)) {
                assertThat(http.cancel(id)).isIn(204, 404);
            }
            HttpResponse<InputStream> response = asked.get();
            if (response.statusCode() != QueryHttp.TOO_MANY) {
                Answer answer = new Answer(response.statusCode(), response.body(), response);
                assertThat(answer.text()).contains("QUERY_CANCELLED");
                assertThat(answer.status()).isEqualTo(409);
                return true;
            }
            if (!http.comesAgain(response)) {
                return false;
            }
        }
    }

    private boolean impatient() throws Exception {
        while (true) {
            CompletableFuture<HttpResponse<InputStream>> asked = http.send("facts", ENDLESS, "json", "");
            if (!isDone(asked, 300)) {
                asked.cancel(true);
                return true;
            }
            assertThat(asked.get().statusCode()).isEqualTo(QueryHttp.TOO_MANY);
            if (!http.comesAgain(asked.get())) {
                return false;
            }
        }
    }

    private static boolean isDone(CompletableFuture<?> future, long millis) throws Exception {
        try {
            future.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
