package io.dwsim.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.system.Warehouse;
import io.dwsim.system.backend.PostgresBackend;
import io.dwsim.system.service.ApiClient.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Two clients that count rows over and over while runs come and go, one straight at the warehouse and one through a
 * gateway. Whatever fails, they see the old rows or the new ones.
 */
final class Readers implements AutoCloseable {

    /** Often enough to meet a swap, seldom enough to leave the processor to the run. */
    private static final int PAUSE_MILLIS = 150;

    private static final String COUNTS =
            "SELECT (SELECT count(*) FROM %scustomers), (SELECT max(order_id) FROM %sorders)";

    private final List<Thread> threads = new ArrayList<>();
    private final List<String> direct = Collections.synchronizedList(new ArrayList<>());
    private final List<String> byGateway = Collections.synchronizedList(new ArrayList<>());
    private final List<String> surprises = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch stop = new CountDownLatch(1);

    Readers(PostgresBackend postgres, Gateways gateways) {
        start("direct-reader", () -> readDirectly(postgres));
        start("gateway-reader", () -> readByGateway(gateways));
    }

    private void start(String name, Runnable reader) {
        Thread thread = new Thread(reader, name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void readDirectly(PostgresBackend postgres) {
        while (goesOn()) {
            try (Connection connection = postgres.reader()) {
                while (goesOn()) {
                    direct.add(Warehouse.rows(connection, COUNTS.formatted("bazaar.", "bazaar."))
                            .get(0));
                }
            } catch (SQLException e) {
                if (isSurprise(e)) {
                    surprises.add("direct: " + e.getSQLState() + " " + e.getMessage());
                }
            }
        }
    }

    /** A server that is away, starting or ending is none. */
    private static boolean isSurprise(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return !state.startsWith("08") && !state.startsWith("57P");
    }

    private void readByGateway(Gateways gateways) {
        String request = DwsimJson.mapper()
                .createObjectNode()
                .put("sql", COUNTS.formatted("", ""))
                .put("experiment_name", RunUnderFault.EXPERIMENT)
                .toString();
        while (goesOn()) {
            try {
                Answer answer = gateways.ask(gateway -> gateway.post("/api/query/execute", request));
                JsonNode rows = answer.body().at("/rows/0");
                if (answer.status() == 200 && rows.isArray()) {
                    byGateway.add(rows.get(0).asLong() + "|" + rows.get(1).asLong());
                } else {
                    surprises.add("gateway: " + answer.status() + " " + answer.body());
                }
            } catch (RuntimeException | Error noAnswer) {
                // no gateway answered for long: the run says whether that matters
            }
        }
    }

    private boolean goesOn() {
        try {
            return !stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** They saw whole runs only, the old one first. */
    void sawOnly(Variant old, Variant now) {
        assertThat(surprises).as("what readers were not prepared for").isEmpty();
        assertThat(byGateway).as("rows through a gateway").isNotEmpty().isSubsetOf(text(old), text(now));
        assertThat(String.join(" ", byGateway))
                .as("rows through a gateway, in turn")
                .matches(inTurn(old, now));
        // a client of its own sees one run in each table, and may meet the swap between the two
        List<String> mixed = List.of(
                text(old), text(now), now.customers() + "|" + old.orders(), old.customers() + "|" + now.orders());
        assertThat(direct).as("rows by direct connection").isNotEmpty().isSubsetOf(mixed);
    }

    private static String inTurn(Variant old, Variant now) {
        return "((" + quoted(old) + ") ?)*((" + quoted(now) + ") ?)*";
    }

    private static String quoted(Variant variant) {
        return variant.customers() + "\\|" + variant.orders();
    }

    private static String text(Variant variant) {
        return variant.customers() + "|" + variant.orders();
    }

    @Override
    public void close() {
        stop.countDown();
        for (Thread thread : threads) {
            thread.interrupt();
            try {
                thread.join(15_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
