package io.dwsim.benchmarks.pipeline;

import io.dwsim.benchmarks.system.FreshSystem;
import io.dwsim.benchmarks.system.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Path;

/** How long the system takes until it is ready, on an empty directory and on the one it has left. */
final class Starts {

    private Starts() {}

    /** What was found. */
    record Measured(double firstSeconds, double laterSeconds) {}

    static Measured measure() throws IOException, InterruptedException {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            return new Measured(seconds(directory.path()), seconds(directory.path()));
        }
    }

    private static double seconds(Path directory) throws IOException, InterruptedException {
        try (FreshSystem system = FreshSystem.start(directory)) {
            return system.startTime().toNanos() / 1e9;
        }
    }
}
