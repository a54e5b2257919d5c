package io.dwsim.benchmarks.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Adds up, five times a second, what a JVM and the processes below it take of memory, and keeps the most. It counts
 * proportional set sizes: memory that processes share is counted once. Without {@code smaps_rollup}, which only Linux has,
 * all figures are 0.
 */
public final class MemoryWatch implements AutoCloseable {

    private static final int MILLIS = 200;
    private static final String PSS = "Pss:";

    /**
     * The most there was, in bytes.
     *
     * @param total of all processes together
     * @param jvm of the JVM, at the moment of the highest total
     * @param postgres of all others, at that moment
     * @param highestJvm of the JVM, at any moment
     * @param highestPostgres of all others, at any moment
     * @param samples how often it was looked at
     */
    public record Peak(long total, long jvm, long postgres, long highestJvm, long highestPostgres, int samples) {

        private static final Peak NONE = new Peak(0, 0, 0, 0, 0, 0);

        private Peak with(long newJvm, long newPostgres) {
            long sum = newJvm + newPostgres;
            boolean higher = sum > total;
            return new Peak(
                    higher ? sum : total,
                    higher ? newJvm : jvm,
                    higher ? newPostgres : postgres,
                    Math.max(highestJvm, newJvm),
                    Math.max(highestPostgres, newPostgres),
                    samples + 1);
        }
    }

    private final ProcessHandle jvm;
    private final Thread thread = new Thread(this::look, "memory-watch");
    private volatile Peak peak = Peak.NONE;
    private volatile boolean closed;

    private MemoryWatch(ProcessHandle jvm) {
        this.jvm = jvm;
    }

    static MemoryWatch start(ProcessHandle jvm) {
        MemoryWatch watch = new MemoryWatch(jvm);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** So far. */
    public Peak peak() {
        return peak;
    }

    private void look() {
        while (!closed && jvm.isAlive()) {
            long others = jvm.descendants().mapToLong(MemoryWatch::bytes).sum();
            peak = peak.with(bytes(jvm), others);
            try {
                TimeUnit.MILLISECONDS.sleep(MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** 0 for a process that has ended meanwhile. */
    private static long bytes(ProcessHandle process) {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try {
            for (String line : Files.readAllLines(rollup)) {
                if (line.startsWith(PSS)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
                }
            }
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
