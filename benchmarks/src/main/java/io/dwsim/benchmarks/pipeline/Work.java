package io.dwsim.benchmarks.pipeline;

import java.io.IOException;

/** Something whose time is taken. */
interface Work {

    void run() throws Exception;

    /** How long it takes. */
    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Has the system write what it still holds back, so that no measurement pays for the one before it. */
    static void settle(String next) throws InterruptedException {
        System.err.println(next);
        try {
            new ProcessBuilder("sync").start().waitFor();
        } catch (IOException e) {
            System.err.println("not settled: " + e.getMessage());
        }
    }
}
