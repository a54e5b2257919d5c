package io.dwsim.system.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One service in a process of its own, run from the jars that users get. */
public final class ServiceProcess implements AutoCloseable {

    /** Where those jars lie. */
    public static final Path JARS = Path.of("..", "standalone", "target", "dist", "lib")
            .toAbsolutePath()
            .normalize();

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a main class; its output goes into a file of that name. */
    public static ServiceProcess start(String mainClass, List<String> arguments, Path logDirectory, String name) {
        List<String> jvm = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        jvm.addAll(agents());
        return start(jvm, Map.of(), mainClass, arguments, logDirectory.resolve(name + ".log"));
    }

    /** Starts a main class in a JVM with these arguments and variables; its output goes into that file. */
    public static ServiceProcess start(
            List<String> jvm, Map<String, String> environment, String mainClass, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", JARS + "/*", mainClass));
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ServiceProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The agents of this JVM: what a process covers counts, too. */
    private static List<String> agents() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:"))
                .toList();
    }

    /** A port that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** What it has printed. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal, as in {@code kill -STOP}. */
    public void signal(String name) {
        signal(name, pid());
    }

    /** Sends a signal to any process. */
    public static void signal(String name, long pid) {
        try {
            // the kill built into the shell: a slim container has no program of that name
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Completes when the process ends. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** As {@code kill}. */
    public void terminate() {
        process.destroy();
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
    }

    /** As {@code kill}, and waits for the end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
