package io.dwsim.benchmarks.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stand-alone system's JVM and its servers: how all of them end. */
final class ProcessTree {

    private static final int PATIENCE_SECONDS = 60;

    private ProcessTree() {}

    /**
     * Ends the JVM, and then whatever it has left behind, such as the Postgres of a JVM that was killed or was not ready.
     *
     * @param dataDir given to the JVM and to no process but its own
     */
    static void stop(ProcessHandle jvm, Path dataDir) {
        end(jvm);
        // The postmaster; its other processes end with it.
        ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(dataDir.toString()))
                .forEach(ProcessTree::end);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!hasEnded(process)) {
            process.destroyForcibly();
            hasEnded(process);
        }
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** ProcessHandle leaves long command lines out; Linux has them whole. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
