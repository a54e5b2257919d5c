package io.dwsim.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dwsim.system.backend.PostgresBackend;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;

/** The whole system: servers, services, and the experiment that all runs are of. */
final class Cluster implements AutoCloseable {

    private final Servers servers;
    private final Queues queues;
    private final Fleet fleet;
    private final Checks checks;
    private final Thread atJvmEnd = new Thread(this::kill, "cluster-kill");

    private Cluster(Path directory, Path logs) throws Exception {
        servers = Servers.start(directory);
        queues = new Queues(servers.direct().broker().uri());
        fleet = new Fleet(servers.seenByServices(), queues, logs);
        checks = new Checks(servers, queues, fleet);
        // processes outlive a suite that somebody breaks off
        Runtime.getRuntime().addShutdownHook(atJvmEnd);
    }

    static Cluster start(Path directory, Path logs) throws Exception {
        Cluster cluster = new Cluster(directory, logs);
        try {
            cluster.fleet.complete();
            String definition = new ClassPathResource("bazaar.yaml", Cluster.class).getContentAsString(UTF_8);
            cluster.fleet
                    .gateways()
                    .ask(gateway -> gateway.post("/api/experiments", definition, "application/yaml"))
                    .expect(201);
            return cluster;
        } catch (Exception | Error e) {
            cluster.close();
            throw e;
        }
    }

    Servers servers() {
        return servers;
    }

    Queues queues() {
        return queues;
    }

    Fleet fleet() {
        return fleet;
    }

    Checks checks() {
        return checks;
    }

    PostgresBackend postgres() {
        return servers.direct().postgres();
    }

    /** Nothing happens for so long, which no condition could tell. */
    void pass(int millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends a run that hangs, whatever it left, so that the next fault can strike; one that ended stays as it is. */
    void giveUp(RunUnderFault run) throws SQLException {
        try (Connection control = postgres().control();
                Statement statement = control.createStatement()) {
            int hanging = statement.executeUpdate(
                    "UPDATE run SET status = 'FAILED', phase = 'DONE', completed_at = now() WHERE id = " + run.id()
                            + " AND status = 'RUNNING'");
            if (hanging == 0) {
                return;
            }
        }
        try (Connection warehouse = postgres().loader();
                Statement statement = warehouse.createStatement()) {
            statement.execute("UPDATE dwsim.run_fence SET state = 'DISCARDED' WHERE run_id = " + run.id());
            statement.execute("DROP SCHEMA IF EXISTS dwsim_run_" + run.id() + " CASCADE");
        }
    }

    private void kill() {
        fleet.kill();
        servers.kill();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atJvmEnd);
        fleet.close();
        servers.close();
    }
}
