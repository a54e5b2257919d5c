package io.dwsim.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.lake.Lake;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.ApiClient.Answer;
import io.dwsim.system.service.ApiClient.Ended;
import io.dwsim.system.service.InProcessServices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A run can be proven: what the engine computes again, what lies in the lake and what is in the warehouse are one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RUNS = "/api/experiments/types/runs/";

    @TempDir
    Path directory;

    private Backends backends;
    private InProcessServices services;
    private ApiClient api;

    @BeforeAll
    void start(@TempDir Path own) {
        backends = EmbeddedBackends.start(own);
        services = new InProcessServices(backends);
        api = services.generationWorkers(1).loadWorkers(1).gateway("--dwsim.runs.part-rows=1000");
    }

    @AfterAll
    void stop() {
        services.close();
        backends.close();
    }

    @AfterEach
    void delete() {
        api.delete("/api/experiments/types").expect(200);
    }

    private long generate() throws IOException {
        try (InputStream in = Objects.requireNonNull(VerifyIT.class.getResourceAsStream("types.yaml"))) {
            api.post("/api/experiments", new String(in.readAllBytes(), StandardCharsets.UTF_8), Shop.CONTENT_TYPE)
                    .expect(201);
        }
        long run = api.generate("types", "{\"seed\": 42}");
        api.awaitEnd("types", run, PATIENCE).expect("COMPLETED");
        return run;
    }

    private Ended verify(long run) {
        Answer answer = api.post(RUNS + run + "/verify", "").expect(202);
        assertThat(answer.header("Retry-After")).isNotBlank();
        long id = answer.body().get("id").longValue();
        assertThat(answer.header("Location")).isEqualTo(RUNS + id);
        assertThat(answer.body().get("kind").stringValue()).isEqualTo("VERIFY");
        return api.awaitEnd("types", id, PATIENCE);
    }

    @Test
    void everyTypeIsInTheWarehouseAsTheEngineComputesIt() throws Exception {
        long run = generate();

        Ended ended = verify(run).expect("COMPLETED");

        assertThat(ended.percentages()).isSorted().last().isEqualTo(100);
        JsonNode verification = ended.run();
        assertThat(verification.get("verifies_run_id").longValue()).isEqualTo(run);
        assertThat(verification.get("fingerprint"))
                .isEqualTo(api.run("types", run).get("fingerprint"));
        assertThat(verification.at("/progress/parts_generated").intValue()).isEqualTo(3);
        assertThat(verification.at("/progress/rows_loaded").intValue()).isEqualTo(3000);
        assertThat(verification.get("verification").toString())
                .isEqualTo("{\"parts_intact\":3,\"parts_repaired\":0,\"parts_different\":0,"
                        + "\"tables_intact\":1,\"tables_different\":0,\"tables_skipped\":0,\"findings\":[]}");
    }

    @Test
    void objectsThatVanishOrRotAreWrittenAgainAndAChangedRowIsFound() throws Exception {
        long run = generate();
        try (Lake lake = backends.openLake()) {
            JsonNode files = LakeReader.manifest(lake, "types", run, directory).get("files");
            String missing = files.get(0).get("key").stringValue();
            String damaged = files.get(2).get("key").stringValue();
            byte[] before = read(lake, damaged);
            byte[] flipped = before.clone();
            flipped[flipped.length / 2] ^= 1;
            lake.deletePrefix(missing);
            lake.put(damaged, flipped);

            JsonNode repaired = verify(run).expect("COMPLETED").run().get("verification");
            assertThat(repaired.get("parts_intact").intValue()).isOne();
            assertThat(repaired.get("parts_repaired").intValue()).isEqualTo(2);
            assertThat(repaired.at("/findings/0/part").intValue()).isZero();
            assertThat(repaired.at("/findings/0/detail").stringValue()).contains("is missing");
            assertThat(repaired.at("/findings/1/part").intValue()).isEqualTo(2);
            assertThat(read(lake, damaged)).isEqualTo(before);
            assertThat(lake.digest(missing).sha256())
                    .isEqualTo(files.get(0).get("sha256").stringValue());
        }
        JsonNode again = verify(run).expect("COMPLETED").run().get("verification");
        assertThat(again.get("parts_intact").intValue()).isEqualTo(3);

        update("UPDATE types.everything SET wide = coalesce(wide, 0) + 0.0000000001 WHERE id = 1234");
        JsonNode error = verify(run).expect("FAILED").run().get("error");
        assertThat(error.get("code").stringValue()).isEqualTo("VERIFICATION_FAILED");
        assertThat(error.get("table").stringValue()).isEqualTo("Everything");
        assertThat(error.get("part").isNull()).isTrue();
        assertThat(error.get("message").stringValue()).contains("table 'Everything': the rows in the warehouse");
    }

    @Test
    void anEarlierRunIsVerifiedInTheLakeOnly() throws Exception {
        long first = generate();
        long second = api.generate("types", "{\"seed\": 43}");
        api.awaitEnd("types", second, PATIENCE).expect("COMPLETED");

        JsonNode found = verify(first).expect("COMPLETED").run().get("verification");
        assertThat(found.get("parts_intact").intValue()).isEqualTo(3);
        assertThat(found.get("tables_skipped").intValue()).isOne();
        assertThat(found.at("/findings/0/detail").stringValue())
                .isEqualTo("the warehouse holds run " + second + ", not run " + first);
    }

    @Test
    void whatCannotBeVerifiedIsRefused() throws Exception {
        long run = generate();
        assertThat(api.post(RUNS + 999_999 + "/verify", "")
                        .expect(404)
                        .body()
                        .get("code")
                        .stringValue())
                .isEqualTo("RUN_NOT_FOUND");
        api.post("/api/experiments/nowhere/runs/" + run + "/verify", "").expect(404);

        long verification = verify(run).expect("COMPLETED").run().get("id").longValue();
        Answer refused = api.post(RUNS + verification + "/verify", "").expect(409);
        assertThat(refused.body().get("code").stringValue()).isEqualTo("RUN_NOT_VERIFIABLE");
        assertThat(refused.body().get("detail").stringValue()).contains("of kind VERIFY");
    }

    private byte[] read(Lake lake, String key) throws IOException {
        Path file = directory.resolve(Long.toString(System.nanoTime()));
        lake.get(key, file);
        return Files.readAllBytes(file);
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = backends.postgres().loader();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
