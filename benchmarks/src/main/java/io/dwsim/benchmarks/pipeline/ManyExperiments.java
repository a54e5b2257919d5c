package io.dwsim.benchmarks.pipeline;

import io.dwsim.benchmarks.system.FreshSystem;
import io.dwsim.benchmarks.system.SystemClient;
import io.dwsim.benchmarks.system.TemporaryDirectory;
import io.dwsim.benchmarks.throughput.Customers;
import java.util.ArrayList;
import java.util.List;

/** Small experiments, one after another, in a system that was just started: what a run costs apart from its rows. */
final class ManyExperiments {

    private static final long SEED = 42;
    private static final int EXPERIMENTS = 100;
    private static final int ROWS = 1000;

    private ManyExperiments() {}

    /**
     * What was found.
     *
     * @param seconds from the first request to create until the last run was seen to be COMPLETED
     * @param runSeconds of each run alone, from the request to generate
     */
    record Measured(int experiments, int rowsEach, double seconds, List<Double> runSeconds) {

        double medianRun() {
            return runSeconds.stream().sorted().toList().get(runSeconds.size() / 2);
        }
    }

    static Measured measure() throws Exception {
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                FreshSystem system = FreshSystem.start(directory.path())) {
            SystemClient client = new SystemClient(system);
            List<Double> runs = new ArrayList<>();
            double seconds = Work.seconds(() -> {
                for (int i = 1; i <= EXPERIMENTS; i++) {
                    String name = "small_" + i;
                    client.create(Customers.yaml(name, ROWS));
                    runs.add(Work.seconds(() -> client.generate(name, SEED)));
                }
            });
            return new Measured(EXPERIMENTS, ROWS, seconds, runs);
        }
    }
}
