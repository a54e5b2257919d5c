package io.dwsim.benchmarks.system;

import io.dwsim.common.json.DwsimJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A stand-alone system in a process of its own, as users run it. */
public final class FreshSystem implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final int POLL_MILLIS = 20;

    private final Process process;
    private final Path dataDir;
    private final AutoCloseable processes;
    private final JsonNode instance;
    private final Duration startTime;

    private FreshSystem(Process process, Path dataDir, AutoCloseable processes, JsonNode instance, Duration startTime) {
        this.process = process;
        this.dataDir = dataDir;
        this.processes = processes;
        this.instance = instance;
        this.startTime = startTime;
    }

    /**
     * Starts a system; ready when this returns.
     *
     * @param directory gets its log, and its data in a directory {@code data}: what an earlier system left there is kept
     * @param jvmOptions in addition to those of {@code dw-sim up}; a limit given again counts instead
     */
    public static FreshSystem start(Path directory, String... jvmOptions) throws IOException, InterruptedException {
        Path dataDir = directory.resolve("data");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(SystemCommand.on(dataDir, List.of(jvmOptions)))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        AutoCloseable processes = () -> ProcessTree.stop(process.toHandle(), dataDir);
        LastResort.remember(processes);
        try {
            Path ready = dataDir.resolve("standalone.json");
            while (!Files.exists(ready)) {
                boolean ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (ended || System.nanoTime() - start > LONGEST_START.toNanos()) {
                    throw new IOException("the system did not start: " + Files.readString(directory.resolve("log")));
                }
            }
            Duration startTime = Duration.ofNanos(System.nanoTime() - start);
            JsonNode instance = DwsimJson.mapper().readTree(Files.readAllBytes(ready));
            return new FreshSystem(process, dataDir, processes, instance, startTime);
        } catch (IOException | InterruptedException | RuntimeException e) {
            ProcessTree.stop(process.toHandle(), dataDir);
            LastResort.forget(processes);
            throw e;
        }
    }

    /** From the start of the process until it was ready. */
    public Duration startTime() {
        return startTime;
    }

    /** Where the gateway listens. */
    public URI url() {
        return URI.create(instance.get("url").stringValue());
    }

    /** A member of what is said about the warehouse: host, port, database, and the read-only user with its password. */
    public String warehouse(String member) {
        return instance.at("/warehouse/" + member).asString();
    }

    /** What the process has used of all processors so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Looks at the memory of all its processes from now on. */
    public MemoryWatch watchMemory() {
        return MemoryWatch.start(process.toHandle());
    }

    /** The JVM's process. */
    public long pid() {
        return process.pid();
    }

    /** Stops it, with its servers. Its data stay. */
    @Override
    public void close() {
        ProcessTree.stop(process.toHandle(), dataDir);
        LastResort.forget(processes);
    }
}
