package io.dwsim.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The stand-alone system as users run it: a process of its own on a data directory. */
class StandaloneIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    private ServiceProcess process;

    @AfterEach
    void stop() {
        if (process != null) {
            process.close();
        }
    }

    private JsonNode start(String log) {
        process = ServiceProcess.start(
                "io.dwsim.standalone.StandaloneApplication",
                List.of("--port", "0", "--data-dir", data().toString()),
                Path.of("target", "service-logs"),
                log);
        await("stand-alone system").atMost(PATIENCE).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(process.log());
            }
            return Files.exists(instanceFile()) && instance().get("pid").longValue() == process.pid();
        });
        return instance();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path instanceFile() {
        return data().resolve("standalone.json");
    }

    private JsonNode instance() throws AssertionError {
        try {
            return DwsimJson.mapper().readTree(Files.readAllBytes(instanceFile()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void dataSurvivesAKillAndTheNextStartRecovers() throws Exception {
        JsonNode first = start("standalone-1");
        ApiClient api = new ApiClient(first.get("url").stringValue());
        api.post("/api/experiments", Shop.definition(), Shop.CONTENT_TYPE).expect(201);
        long run = api.generate(Shop.NAME, "{\"seed\": 5}");
        JsonNode before =
                api.awaitEnd(Shop.NAME, run, PATIENCE).expect("COMPLETED").run();
        long postgres = first.get("pids").get(1).longValue();

        process.kill();
        await().until(() -> !process.isAlive());
        assertThat(ProcessHandle.of(postgres)).as("the orphaned postmaster").isPresent();

        JsonNode second = start("standalone-2");
        api = new ApiClient(second.get("url").stringValue());
        assertThat(api.run(Shop.NAME, run)).isEqualTo(before);
        assertThat(api.query(Shop.NAME, "SELECT count(*) FROM order_items").toString())
                .isEqualTo("[[15000]]");
        long again = api.generate(Shop.NAME, "{\"seed\": 5}");
        assertThat(api.awaitEnd(Shop.NAME, again, PATIENCE)
                        .expect("COMPLETED")
                        .run()
                        .get("fingerprint"))
                .isEqualTo(before.get("fingerprint"));

        process.close();
        assertThat(instanceFile()).doesNotExist();
        for (JsonNode pid : second.get("pids")) {
            await().until(() -> ProcessHandle.of(pid.longValue())
                    .filter(ProcessHandle::isAlive)
                    .isEmpty());
        }
    }

    @Test
    void aRunThatWasUnderWayAtAKillIsFinishedAfterwards() {
        JsonNode first = start("standalone-3");
        ApiClient api = new ApiClient(first.get("url").stringValue());
        api.post("/api/experiments", Shop.definition(), Shop.CONTENT_TYPE).expect(201);
        long run = api.generate(Shop.NAME, "{\"rows\": {\"order_items\": 3000000}}");
        await().atMost(PATIENCE)
                .until(() ->
                        api.run(Shop.NAME, run).at("/progress/parts_loaded").intValue() > 2);

        process.kill();
        await().until(() -> !process.isAlive());

        ApiClient after = new ApiClient(start("standalone-4").get("url").stringValue());
        after.awaitEnd(Shop.NAME, run, Duration.ofMinutes(4)).expect("COMPLETED");
        assertThat(after.query(Shop.NAME, "SELECT count(*), count(DISTINCT item_id) FROM order_items")
                        .toString())
                .isEqualTo("[[3000000,3000000]]");
    }

    @Test
    void secretsAreForTheOwnerOnlyAndTheReadersLoginWorks() throws Exception {
        JsonNode instance = start("standalone-5");
        for (String file : List.of("standalone.json", "credentials.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve(file))))
                    .isEqualTo("rw-------");
        }
        JsonNode warehouse = instance.get("warehouse");
        String url = "jdbc:postgresql://" + warehouse.get("host").stringValue() + ":" + warehouse.get("port") + "/"
                + warehouse.get("database").stringValue();
        try (Connection reader = DriverManager.getConnection(
                url,
                warehouse.get("user").stringValue(),
                warehouse.get("password").stringValue())) {
            assertThat(Warehouse.rows(reader, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void aSecondOneOnTheSameDataDirectoryIsRefusedAndDoesNoHarm() {
        JsonNode first = start("standalone-6");
        ServiceProcess second = ServiceProcess.start(
                "io.dwsim.standalone.StandaloneApplication",
                List.of("--port", "0", "--data-dir", data().toString()),
                Path.of("target", "service-logs"),
                "standalone-7");
        await().atMost(PATIENCE).until(() -> !second.isAlive());
        assertThat(second.log()).contains("in use");
        assertThat(instance()).isEqualTo(first);
        new ApiClient(first.get("url").stringValue()).get("/api/experiments").expect(200);
    }
}
