package io.dwsim.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.system.Warehouse;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What has to hold after every run, compared with what an undisturbed run of the same variant gave. */
final class Checks {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String KEYS = """
            SELECT contype, count(*) FROM pg_constraint
             WHERE connamespace = 'bazaar'::regnamespace AND convalidated AND contype IN ('p', 'u', 'f')
             GROUP BY contype ORDER BY contype""";

    private final Servers servers;
    private final Queues queues;
    private final Fleet fleet;
    private final Map<Variant, List<String>> undisturbed = new HashMap<>();

    Checks(Servers servers, Queues queues, Fleet fleet) {
        this.servers = servers;
        this.queues = queues;
        this.fleet = fleet;
    }

    /** Takes down what a run gave that nothing disturbed. */
    void remember(Variant variant, JsonNode run) throws Exception {
        assertThat(run.get("status").stringValue()).as(run.toPrettyString()).isEqualTo("COMPLETED");
        undisturbed.put(variant, given(run));
    }

    /** The run came to a good end with exactly the data it should have. */
    void completed(RunUnderFault of, JsonNode run) throws Exception {
        assertThat(run.get("status").stringValue()).as(run.toPrettyString()).isEqualTo("COMPLETED");
        assertThat(run.at("/progress/percent").intValue()).isEqualTo(100);
        holds(of.variant());
        assertThat(given(run)).as("fingerprint and rows").isEqualTo(undisturbed.get(of.variant()));
    }

    /** The warehouse shows that variant, whole, with all keys in place. */
    void holds(Variant variant) throws Exception {
        Warehouse warehouse = warehouse();
        assertThat(warehouse.count("SELECT count(*) FROM bazaar.customers")).isEqualTo(variant.customers());
        assertThat(warehouse.count("SELECT count(*) FROM bazaar.orders")).isEqualTo(variant.orders());
        assertThat(warehouse.rows(KEYS)).containsExactly("f|1", "p|2", "u|1");
    }

    /** No schema of a run, no message, and no service that ended by itself. */
    void nothingIsLeft() throws Exception {
        assertThat(fleet.died()).as("services that died by themselves").isEmpty();
        await("replaced and abandoned schemas to be dropped")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(warehouse().leftovers()).isEmpty());
        await("the outbox to be empty").atMost(PATIENCE).untilAsserted(() -> {
            try (Connection control = servers.direct().postgres().control()) {
                assertThat(Warehouse.rows(control, "SELECT type, attempts FROM outbox"))
                        .isEmpty();
            }
        });
        noMessageIsLeft();
    }

    void noMessageIsLeft() {
        await("all queues to be empty").atMost(PATIENCE).untilAsserted(() -> assertThat(queues.messages())
                .isEmpty());
    }

    private List<String> given(JsonNode run) throws Exception {
        return List.of(
                run.get("fingerprint").stringValue(),
                content("customers"),
                content("orders"),
                run.at("/row_counts").toString());
    }

    /** Rows and a sum of their hashes, which does not depend on their order. */
    private String content(String table) throws Exception {
        return warehouse()
                .rows("SELECT count(*), sum(hashtextextended(t::text, 0)) FROM bazaar." + table + " t")
                .get(0);
    }

    private Warehouse warehouse() {
        return new Warehouse(servers.direct().postgres());
    }
}
