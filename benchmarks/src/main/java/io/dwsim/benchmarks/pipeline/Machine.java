package io.dwsim.benchmarks.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where and when figures were found. */
record Machine(int processors, String java, String os, String architecture, Instant date) {

    static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
