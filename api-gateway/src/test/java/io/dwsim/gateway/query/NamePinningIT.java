package io.dwsim.gateway.query;

import static io.dwsim.gateway.query.Experiments.experiment;
import static io.dwsim.gateway.query.Experiments.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.warehouse.ExperimentDdl;
import io.dwsim.gateway.query.Gateway.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Joins while runs are published as fast as the server can: each must see tables of one run only. */
class NamePinningIT {

    private static final Experiment PAIR = experiment("pair", table("a", "run"), table("b", "run"));
    private static final String JOIN = "SELECT a.run, b.run FROM a, b";
    private static final int LEAST_QUERIES = 300;
    private static final int MOST_QUERIES = 20_000;

    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void neverMixesTwoRunsInOneStatement() throws Exception {
        try (Warehouse warehouse = new Warehouse();
                Gateway gateway = Gateway.over(warehouse)) {
            gateway.experiments().add(PAIR);
            warehouse.publish(PAIR);
            warehouse.execute("INSERT INTO pair.a VALUES (0)", "INSERT INTO pair.b VALUES (0)");
            CompletableFuture<Integer> publisher = CompletableFuture.supplyAsync(() -> publishUntilStopped(warehouse));
            CompletableFuture<Integer> direct =
                    CompletableFuture.supplyAsync(() -> mixedJoinsOfADirectClient(warehouse));
            try {
                int asked = 0;
                while (asked < LEAST_QUERIES
                        || (asked < MOST_QUERIES && (repinned(gateway) == 0 || !direct.isDone()))) {
                    asked++;
                    Answer answer = gateway.query(JOIN, Map.of("experiment_name", "pair"));
                    if (answer.status() == 503) {
                        assertThat(answer.code()).isEqualTo("WAREHOUSE_BUSY");
                        continue;
                    }
                    assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
                    JsonNode row = answer.json().at("/rows/0");
                    assertThat(row.get(0).asInt())
                            .as("run of both tables")
                            .isEqualTo(row.get(1).asInt());
                }
            } finally {
                stop.set(true);
            }
            assertThat(publisher.join()).as("runs published").isGreaterThan(50);
            assertThat(repinned(gateway)).as("tries dropped over a publish").isPositive();
            assertThat(direct.join())
                    .as("joins of a direct client that mixed runs")
                    .isPositive();
        }
    }

    private static double repinned(Gateway gateway) {
        return gateway.bean(MeterRegistry.class)
                .get("dwsim.query.repinned")
                .counter()
                .count();
    }

    private int publishUntilStopped(Warehouse warehouse) {
        try (Connection connection = warehouse.asLoader();
                Statement statement = connection.createStatement()) {
            int run = 0;
            while (!stop.get()) {
                run++;
                publish(connection, statement, run);
            }
            return run;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void publish(Connection connection, Statement statement, int run) throws SQLException {
        connection.setAutoCommit(true);
        statement.execute("CREATE SCHEMA dwsim_run_1");
        for (String sql : new ExperimentDdl(PAIR).createTables("dwsim_run_1")) {
            statement.execute(sql);
        }
        statement.execute("INSERT INTO dwsim_run_1.a VALUES (" + run + ")");
        statement.execute("INSERT INTO dwsim_run_1.b VALUES (" + run + ")");
        statement.execute("GRANT USAGE ON SCHEMA dwsim_run_1 TO dwsim_reader");
        statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA dwsim_run_1 TO dwsim_reader");
        connection.setAutoCommit(false);
        statement.execute("ALTER SCHEMA pair RENAME TO dwsim_old_" + run);
        statement.execute("ALTER SCHEMA dwsim_run_1 RENAME TO pair");
        connection.commit();
        connection.setAutoCommit(true);
        if (run % 50 == 0) {
            statement.execute("DROP SCHEMA dwsim_old_" + (run - 40) + " CASCADE");
        }
    }

    /** Until one is found: proof that the publishing above is of the kind that mixes runs. */
    private int mixedJoinsOfADirectClient(Warehouse warehouse) {
        try (Connection connection = warehouse.asReader();
                Statement statement = connection.createStatement()) {
            int mixed = 0;
            while (mixed == 0 && !stop.get()) {
                try (ResultSet row = statement.executeQuery("SELECT a.run, b.run FROM pair.a, pair.b")) {
                    if (row.next() && row.getInt(1) != row.getInt(2)) {
                        mixed++;
                    }
                }
            }
            return mixed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
