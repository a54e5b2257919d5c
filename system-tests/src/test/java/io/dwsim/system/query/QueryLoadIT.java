package io.dwsim.system.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.system.Warehouse;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.query.Crowd.Tally;
import io.dwsim.system.query.GatewayProcess.Footprint;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.InProcessServices;
import io.dwsim.system.service.ProcessServices;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty clients of one gateway, while an experiment they read is generated again and again. */
class QueryLoadIT {

    private static final int CLIENTS = 50;
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration RUSH = Duration.ofSeconds(20);
    private static final long MOST_LIVE_GROWTH_MB = 16;
    private static final long MOST_RESIDENT_MB = 640;
    private static final String SESSIONS = "SELECT state FROM pg_stat_activity WHERE usename = 'dwsim_reader'"
            + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
    private static final String FACTS = """
            {"name": "facts", "tables": [{"name": "facts", "target_rows": 5000, "primary_key": ["id"], "columns": [
              {"name": "id", "data_type": "BIGINT", "is_unique": true},
              {"name": "label", "data_type": "VARCHAR", "required": false, "faker_rule": "word"},
              {"name": "cents", "data_type": "BIGINT"},
              {"name": "day", "data_type": "DATE"}]}]}""";
    private static final String MOVING = """
            {"name": "moving", "tables": [
              {"name": "parents", "target_rows": 1, "primary_key": ["parent_id"], "columns": [
                {"name": "parent_id", "data_type": "BIGINT", "is_unique": true},
                {"name": "name", "data_type": "VARCHAR", "faker_rule": "word"}]},
              {"name": "children", "target_rows": 1, "columns": [
                {"name": "child_id", "data_type": "BIGINT", "is_unique": true},
                {"name": "parent_id", "data_type": "BIGINT",
                 "foreign_key": {"references_table": "parents", "references_column": "parent_id"}}]}]}""";
    private static final List<String> SIZES = List.of(
            "{\"rows\": {\"parents\": 4000, \"children\": 20000}}",
            "{\"rows\": {\"parents\": 9000, \"children\": 50000}}");
    private static final List<String> MOVING_ROWS = List.of("4000,20000,0", "9000,50000,0");

    @TempDir
    Path directory;

    @Test
    void fiftyClientsGetTheRightAnswersWhileRunsArePublishedAndTheGatewayDoesNotGrow() throws Exception {
        try (Backends backends = EmbeddedBackends.start(directory);
                InProcessServices workers = new InProcessServices(backends);
                ProcessServices services = new ProcessServices(backends, Path.of("target", "service-logs"))) {
            ApiClient api = services.gateway("--dwsim.query.max-concurrent=" + AT_ONCE);
            workers.generationWorkers(1).loadWorkers(1);
            GatewayProcess gateway = new GatewayProcess(services.processes().get(0), api);
            CrowdClient.Scene scene = scene(backends, api);

            rush(api, scene, WARM_UP);
            allSessionsComeToRest(backends);
            Footprint before = gateway.footprint();
            Tally tally = rush(api, scene, RUSH);
            allSessionsComeToRest(backends);
            Footprint after = gateway.footprint();

            System.out.printf("%s%nbefore %s, after %s%n", tally, before, after);
            assertThat(tally.turnedAway()).as("how often the limit was met").isPositive();
            assertThat(tally.done()).as("errands done").containsOnlyKeys(Errand.values());
            assertThat(tally.runs()).as("runs published meanwhile").isGreaterThan(1);
            assertThat(after.liveHeap()).as("MB in use").isLessThan(before.liveHeap() + MOST_LIVE_GROWTH_MB);
            assertThat(after.resident()).as("resident MB").isLessThan(MOST_RESIDENT_MB);
            allSlotsAreFree(api);
        }
    }

    private CrowdClient.Scene scene(Backends backends, ApiClient api) throws SQLException {
        api.post("/api/experiments", FACTS).expect(201);
        api.post("/api/experiments", MOVING).expect(201);
        api.awaitEnd("facts", api.generate("facts", "{\"seed\": 1}"), PATIENCE).expect("COMPLETED");
        api.awaitEnd("moving", api.generate("moving", SIZES.get(0)), PATIENCE).expect("COMPLETED");
        List<List<String>> facts = new Warehouse(backends.postgres())
                .rows("SELECT id, coalesce(label, ''), cents, day FROM facts.facts ORDER BY id").stream()
                        .map(row -> Arrays.asList(row.split("\\|", -1)))
                        .toList();
        return new CrowdClient.Scene(facts, MOVING_ROWS, new LargeResult(), directory);
    }

    /** Lets the crowd loose, and generates as long as it is there. */
    private static Tally rush(ApiClient api, CrowdClient.Scene scene, Duration time) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Crowd crowd = new Crowd(new QueryHttp(api.base().toString(), over), scene, over);
        CompletableFuture<Integer> runs = CompletableFuture.supplyAsync(() -> runsUntil(over, api));
        Tally tally = crowd.rush(CLIENTS, time);
        return tally.withRuns(runs.get());
    }

    private static int runsUntil(CountDownLatch over, ApiClient api) {
        int runs = 0;
        while (over.getCount() > 0) {
            runs++;
            long run = api.generate("moving", SIZES.get(runs % SIZES.size()));
            api.awaitEnd("moving", run, PATIENCE).expect("COMPLETED");
        }
        return runs;
    }

    /** Connections are back in the pool, those of clients that left, too; and there are no more than there may be. */
    private static void allSessionsComeToRest(Backends backends) {
        await("sessions of queries").atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            try (Connection reader = backends.postgres().reader()) {
                assertThat(Warehouse.rows(reader, SESSIONS))
                        .hasSizeLessThanOrEqualTo(AT_ONCE)
                        .allMatch("idle"::equals);
            }
        });
    }

    /** As many as may run at once do; one more does not. */
    private static void allSlotsAreFree(ApiClient api) throws Exception {
        QueryHttp http = new QueryHttp(api.base().toString(), new CountDownLatch(1));
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        for (int i = 0; i <= AT_ONCE; i++) {
            open.add(http.send("facts", CrowdClient.FLOOD, "csv", "").get());
        }
        List<Integer> statuses = new ArrayList<>(Collections.nCopies(AT_ONCE, 200));
        statuses.add(QueryHttp.TOO_MANY);
        assertThat(open).extracting(HttpResponse::statusCode).isEqualTo(statuses);
        for (HttpResponse<InputStream> response : open) {
            response.body().close();
        }
    }
}
