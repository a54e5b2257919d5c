package io.dwsim.system.fault;

import java.sql.SQLException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a fault can lay its hands on. */
final class Scene {

    private final Cluster cluster;
    private final Random random;
    private @Nullable RunUnderFault run;

    Scene(Cluster cluster, Random random) {
        this.cluster = cluster;
        this.random = random;
    }

    Servers servers() {
        return cluster.servers();
    }

    Fleet fleet() {
        return cluster.fleet();
    }

    Queues queues() {
        return cluster.queues();
    }

    Checks checks() {
        return cluster.checks();
    }

    /** Fixed by the seed of the suite and the fault. */
    Random random() {
        return random;
    }

    RunUnderFault run() {
        if (run == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return run;
    }

    void run(RunUnderFault started) {
        run = started;
    }

    /** Ends a run that hangs. */
    void giveUp() throws SQLException {
        if (run != null) {
            cluster.giveUp(run);
        }
    }

    /** Lets some time pass: how long something fails. */
    void pass(int leastMillis, int mostMillis) throws InterruptedException {
        cluster.pass(leastMillis + random.nextInt(mostMillis - leastMillis + 1));
    }
}
