package io.dwsim.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.InProcessServices;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1, seen from outside: how the work is cut and who does it does not show in the data. */
class SeedIT {

    private static final String REQUEST = "{\"seed\": 7, \"rows\": {\"customers\": 260000, \"orders\": 30000}}";

    @TempDir
    Path directory;

    @Test
    void sameSeedGivesTheSameDataWhateverThePartSizeAndTheNumberOfWorkers() throws Exception {
        try (Backends backends = EmbeddedBackends.start(directory)) {
            List<String> small = generate(backends, 10_000, 1);
            List<String> large = generate(backends, 250_000, 3);
            assertThat(large).isEqualTo(small);
        }
    }

    private static List<String> generate(Backends backends, int partRows, int workers) throws SQLException {
        try (InProcessServices services = new InProcessServices(backends)) {
            ApiClient api =
                    services.generationWorkers(workers).loadWorkers(1).gateway("--dwsim.runs.part-rows=" + partRows);
            api.post("/api/experiments", Shop.definition(), Shop.CONTENT_TYPE).expect(201);
            long run = api.generate(Shop.NAME, REQUEST);
            List<String> seen = new ArrayList<>();
            seen.add(api.awaitEnd(Shop.NAME, run, Duration.ofMinutes(3))
                    .expect("COMPLETED")
                    .run()
                    .get("fingerprint")
                    .stringValue());
            Warehouse warehouse = new Warehouse(backends.postgres());
            for (String table : Shop.TABLES) {
                seen.add(warehouse.checksum(Shop.NAME, table, Shop.KEYS.get(table)));
            }
            api.delete("/api/experiments/" + Shop.NAME).expect(200);
            return seen;
        }
    }
}
