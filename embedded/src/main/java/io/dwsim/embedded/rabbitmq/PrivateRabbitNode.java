package io.dwsim.embedded.rabbitmq;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.LoopbackPort;
import io.dwsim.embedded.RandomSecret;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of the installed RabbitMQ that belongs to this JVM: own data, ports and port mapper, on loopback only, started
 * by any user. It can be stopped, killed and started again on the same port; durable messages survive that. Whatever
 * still runs when the JVM ends is killed.
 */
public final class PrivateRabbitNode implements AutoCloseable {

    private static final String USER = "dwsim";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 100;

    private final NodeDirectory directory;
    private final int port = LoopbackPort.anyFree();
    private final int distributionPort = LoopbackPort.anyFree();
    private final int portMapperPort = LoopbackPort.anyFree();
    private final String password = RandomSecret.next();
    private final Thread atJvmEnd = new Thread(this::kill, "rabbitmq-" + port + "-kill");
    private @Nullable Process portMapper;
    private @Nullable Process server;

    private PrivateRabbitNode(Path directory) {
        this.directory = new NodeDirectory(directory);
    }

    /** Whether there is a RabbitMQ on this machine to start nodes of. */
    public static boolean isInstalled() {
        return RabbitInstallation.isThere();
    }

    /**
     * Starts a new node in a directory of its own; it takes connections when this returns.
     *
     * @throws EmbeddedServerException when RabbitMQ is not installed or does not start; the message quotes its output
     */
    public static PrivateRabbitNode start(Path directory) {
        PrivateRabbitNode node = new PrivateRabbitNode(directory);
        node.directory.configure(USER, node.password);
        Runtime.getRuntime().addShutdownHook(node.atJvmEnd);
        node.start();
        return node;
    }

    /** Starts it again after {@link #stop()} or {@link #kill()}, on the same port with the same data. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        Map<String, String> environment = directory.environment(port, distributionPort, portMapperPort);
        try {
            // in the foreground, as Erlang would otherwise leave a daemon behind
            portMapper =
                    process(environment, List.of(RabbitInstallation.portMapper().toString()));
            awaitListener(portMapper, portMapperPort);
            server = process(environment, List.of(RabbitInstallation.server().toString()));
            awaitListener(server, port);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    /** Ends it in good order. */
    public synchronized void stop() {
        List<ProcessHandle> all = processes();
        if (server != null) {
            // the runtime below the start script handles the signal itself
            all.stream()
                    .filter(process -> process.info().command().orElse("").contains("beam"))
                    .forEach(ProcessHandle::destroy);
            awaitEnd(server, STOP_TIMEOUT);
        }
        end(all);
    }

    /** Ends it at once, as a crash would. */
    public synchronized void kill() {
        end(processes());
    }

    private void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
        server = null;
        portMapper = null;
    }

    private List<ProcessHandle> processes() {
        return Stream.of(Optional.ofNullable(server), Optional.ofNullable(portMapper))
                .flatMap(Optional::stream)
                .map(Process::toHandle)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    public synchronized boolean isRunning() {
        return server != null && server.isAlive();
    }

    public int port() {
        return port;
    }

    /** Everything a client needs, credentials included; the virtual host is the default one. */
    public URI amqpUri() {
        return URI.create("amqp://" + USER + ":" + password + "@127.0.0.1:" + port);
    }

    /** Stops it for good; its files stay. */
    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atJvmEnd);
    }

    private Process process(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(directory.output().toFile()))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("RABBITMQ_") || name.startsWith("ERL_"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new EmbeddedServerException("RabbitMQ could not be started: " + e.getMessage(), e);
        }
    }

    private void awaitListener(Process process, int listeningPort) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!isListening(listeningPort)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new EmbeddedServerException("RabbitMQ did not start to listen on port " + listeningPort
                        + " of 127.0.0.1; it printed:\n" + directory.lastOutput());
            }
            awaitEnd(process, Duration.ofMillis(POLL_MILLIS));
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void awaitEnd(Process process, Duration timeout) {
        try {
            process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while waiting for RabbitMQ", e);
        }
    }
}
