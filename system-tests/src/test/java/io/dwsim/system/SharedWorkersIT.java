package io.dwsim.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.InProcessServices;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A run takes no more of the queues and the lake than its window, so that others get their turn. */
class SharedWorkersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WINDOW = 3;
    private static final int PARTS = 200;

    @Test
    void aSlowWarehouseHoldsUpGenerationAndASmallRunOvertakesALargeOne(@TempDir Path own) {
        try (Backends backends = EmbeddedBackends.start(own);
                InProcessServices services = new InProcessServices(backends)) {
            ApiClient api = services.gateway("--dwsim.runs.part-rows=1000", "--dwsim.runs.parts-in-flight=" + WINDOW);
            services.generationWorkers(1);
            create(api, "large", 1000 * PARTS);
            create(api, "small", 2000);

            long large = api.generate("large", "{}");
            await().atMost(PATIENCE).until(() -> generated(api, large) == WINDOW);
            await().during(Duration.ofSeconds(2)).until(() -> generated(api, large) == WINDOW);

            services.loadWorkers(1);
            long small = api.generate("small", "{}");
            api.awaitEnd("small", small, PATIENCE).expect("COMPLETED");
            assertThat(api.run("large", large).get("status").stringValue())
                    .as("the large run was begun before, and is still at it")
                    .isEqualTo("RUNNING");
            JsonNode ended =
                    api.awaitEnd("large", large, PATIENCE).expect("COMPLETED").run();
            assertThat(ended.at("/progress/parts_loaded").intValue()).isEqualTo(PARTS);
        }
    }

    private static int generated(ApiClient api, long run) {
        return api.run("large", run).at("/progress/parts_generated").intValue();
    }

    private static void create(ApiClient api, String name, long rows) {
        api.post("/api/experiments", """
                        {"name": "%s", "tables": [{"name": "t", "target_rows": %d,
                         "columns": [{"name": "id", "data_type": "INT", "is_unique": true}]}]}""".formatted(name, rows)).expect(201);
    }
}
