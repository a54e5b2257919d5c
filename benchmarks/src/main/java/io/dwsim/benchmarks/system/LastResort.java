package io.dwsim.benchmarks.system;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is closed, the last opened first, when this JVM is told to end before a benchmark has closed it: after Ctrl-C. */
public final class LastResort {

    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LastResort::closeAll, "last-resort"));
    }

    private LastResort() {}

    /** Has it closed at the end, unless it is forgotten before. */
    public static void remember(AutoCloseable resource) {
        synchronized (OPEN) {
            OPEN.push(resource);
        }
    }

    /** It has been closed. */
    public static void forget(AutoCloseable resource) {
        synchronized (OPEN) {
            OPEN.remove(resource);
        }
    }

    private static void closeAll() {
        synchronized (OPEN) {
            while (!OPEN.isEmpty()) {
                try {
                    OPEN.pop().close();
                } catch (Exception e) {
                    System.err.println("not cleaned up: " + e);
                }
            }
        }
    }
}
