package io.dwsim.cli.instance;

import io.dwsim.cli.api.ApiClient;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.Terminal;
import io.dwsim.cli.terminal.Waiting;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Brings a stand-alone system up, once: whoever asks while it starts, waits for the same one. */
public final class InstanceStarter {
    private static final int DEFAULT_PORT = 8080;
    private static final Duration READY_TIMEOUT = Duration.ofMinutes(3);
    private static final int LOG_LINES = 30;

    private final Surroundings surroundings;
    private final Terminal terminal;
    private final DataDirectory directory;

    /** A running system, and whether it ran before it was asked for. */
    public record Started(Instance instance, boolean before) {}

    public InstanceStarter(Surroundings surroundings, InstanceOptions options, OutputOptions output) {
        this.surroundings = surroundings;
        this.terminal = output.remarks();
        this.directory = options.directory();
    }

    /** Returns when the system answers; starts it in the background if nobody has. */
    public Started ensureUp(OptionalInt port) {
        try (StartLock lock = StartLock.take(directory, terminal)) {
            Optional<Instance> running = running(port);
            if (running.isPresent()) {
                return new Started(running.get(), true);
            }
            return new Started(start(port.orElse(DEFAULT_PORT)), false);
        }
    }

    /** Runs the system on this terminal until it ends; returns its exit status. */
    int foreground(OptionalInt port, Consumer<Instance> whenReady) {
        Process process;
        try (StartLock lock = StartLock.take(directory, terminal)) {
            Optional<Instance> running = running(port);
            if (running.isPresent()) {
                throw new CommandFailure("it is already up in the background at "
                        + running.get().url() + "; stop it first with: dw-sim down");
            }
            requireFree(port.orElse(DEFAULT_PORT));
            process = launch(new ProcessBuilder(
                            new StandaloneCommand(surroundings, directory, port.orElse(DEFAULT_PORT)).attached())
                    .inheritIO());
            stopWithMe(process);
            awaitReady(process.toHandle(), Waiting.unseen()).ifPresent(whenReady);
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", e);
        }
    }

    private Optional<Instance> running(OptionalInt port) {
        Condition condition = new Probe(directory).examine();
        if (condition instanceof Condition.Unready unready) {
            Optional<Instance> instance = awaitReady(unready.jvm(), starting());
            return Optional.of(agreeing(
                    instance.orElseThrow(() -> new CommandFailure("the stand-alone system that was starting (pid "
                            + unready.jvm().pid() + ") has died")),
                    port));
        }
        return condition instanceof Condition.Up up ? Optional.of(agreeing(up.instance(), port)) : Optional.empty();
    }

    private Instance agreeing(Instance instance, OptionalInt port) {
        if (port.isPresent() && port.getAsInt() != instance.url().getPort()) {
            throw new CommandFailure("it is already up at " + instance.url() + " with the data directory "
                    + directory.path() + "; run 'dw-sim down' first to change its port, or give another --data-dir"
                    + " to run a second one");
        }
        return instance;
    }

    private Instance start(int port) {
        requireFree(port);
        List<String> command = new StandaloneCommand(surroundings, directory, port).detached();
        rotateLog();
        File log = directory.log().toFile();
        Process process = launch(new ProcessBuilder(command)
                .directory(directory.path().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log)));
        Thread interrupted = new Thread(process::destroy, "stop what is starting");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            return awaitReady(process.toHandle(), starting()).orElseThrow(() -> died(process));
        } catch (CommandFailure e) {
            process.destroy();
            throw e;
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    /** Empty when the process ended before it was ready. */
    private Optional<Instance> awaitReady(ProcessHandle process, Waiting waiting) {
        try (waiting) {
            while (Processes.runs(process)) {
                Optional<Instance> instance = Instance.read(directory).filter(InstanceStarter::answers);
                if (instance.isPresent()) {
                    return instance;
                }
                if (waiting.elapsed().compareTo(READY_TIMEOUT) > 0) {
                    throw new CommandFailure("the stand-alone system is not ready after " + READY_TIMEOUT.toMinutes()
                            + " minutes; see " + directory.log());
                }
                waiting.pause();
            }
            return Optional.empty();
        }
    }

    private Waiting starting() {
        return Waiting.shownOn(terminal, "starting the stand-alone system");
    }

    private static boolean answers(Instance instance) {
        return Processes.recorded(instance.pid(), instance.startedAt()).isPresent()
                && new ApiClient(instance.url(), Optional.empty()).healthy();
    }

    private CommandFailure died(Process process) {
        StringBuilder message = new StringBuilder("the stand-alone system ended with status ")
                .append(exitStatus(process))
                .append(" before it was ready. The end of ")
                .append(directory.log())
                .append(':');
        new LogFile(directory.log()).tail(LOG_LINES).forEach(line -> message.append("\n  ")
                .append(line));
        return new CommandFailure(message.toString());
    }

    /** Waits for it: a process can be a zombie, and so no longer run, a moment before its status is known. */
    private static int exitStatus(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while the stand-alone system ended", e);
        }
    }

    private static Process launch(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CommandFailure("cannot start the stand-alone system: " + e.getMessage(), e);
        }
    }

    /** Ctrl-C reaches both of us, a kill only me: either way we end together, it first. */
    private static void stopWithMe(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.destroy();
            process.onExit().join();
        }));
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new CommandFailure(
                    "port " + port + " is not free (" + e.getMessage() + "); choose another with --port", e);
        }
    }

    private void rotateLog() {
        try {
            Files.createDirectories(directory.log().getParent());
            if (Files.exists(directory.log())) {
                Files.move(directory.log(), directory.previousLog(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CommandFailure("cannot write the log " + directory.log() + ": " + e, e);
        }
    }
}
