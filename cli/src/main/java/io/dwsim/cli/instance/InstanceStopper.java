package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Terminal;
import io.dwsim.cli.terminal.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes a stand-alone system down, politely first, and leaves no process of it behind. */
final class InstanceStopper {
    private static final Duration POLITE = Duration.ofSeconds(60);
    private static final Duration FIRM = Duration.ofSeconds(10);

    private final DataDirectory directory;
    private final Terminal terminal;

    InstanceStopper(DataDirectory directory, Terminal terminal) {
        this.directory = directory;
        this.terminal = terminal;
    }

    /** Returns whether there was anything to stop. */
    boolean stop() {
        Condition condition = new Probe(directory).examine();
        if (!condition.processes().isEmpty()) {
            try (Waiting waiting = Waiting.shownOn(terminal, "stopping the stand-alone system")) {
                stop(condition, waiting);
            }
        }
        removeStateFile();
        return !condition.processes().isEmpty();
    }

    private void stop(Condition condition, Waiting waiting) {
        Set<ProcessHandle> processes = new LinkedHashSet<>(condition.processes());
        List<ProcessHandle> jvms = jvms(condition);
        jvms.forEach(ProcessHandle::destroy);
        if (!gone(jvms, POLITE, waiting)) {
            jvms.stream().flatMap(ProcessHandle::descendants).forEach(processes::add);
            jvms.forEach(ProcessHandle::destroyForcibly);
            gone(jvms, FIRM, waiting);
        }
        roots(processes).forEach(InstanceStopper::interrupt);
        if (!gone(processes, FIRM, waiting)) {
            processes.stream().filter(Processes::runs).forEach(ProcessHandle::destroyForcibly);
        }
        if (!gone(processes, FIRM, waiting)) {
            throw new CommandFailure("cannot stop "
                    + processes.stream()
                            .filter(Processes::runs)
                            .map(ProcessHandle::pid)
                            .toList()
                    + ": do these processes belong to another user?");
        }
    }

    private static List<ProcessHandle> jvms(Condition condition) {
        return condition instanceof Condition.Up up
                ? List.of(up.jvm())
                : condition instanceof Condition.Unready unready ? List.of(unready.jvm()) : List.of();
    }

    /** The survivors that answer for others: a postmaster must be told, its children must not. */
    private static List<ProcessHandle> roots(Set<ProcessHandle> processes) {
        return processes.stream()
                .filter(Processes::runs)
                .filter(process -> process.parent()
                        .filter(processes::contains)
                        .filter(Processes::runs)
                        .isEmpty())
                .toList();
    }

    private static boolean gone(Collection<ProcessHandle> processes, Duration patience, Waiting waiting) {
        Duration end = waiting.elapsed().plus(patience);
        while (processes.stream().anyMatch(Processes::runs)) {
            if (waiting.elapsed().compareTo(end) > 0) {
                return false;
            }
            waiting.pause();
        }
        return true;
    }

    /** SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint. SIGTERM would wait for clients. */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", e);
        }
    }

    private void removeStateFile() {
        try {
            Files.deleteIfExists(directory.stateFile());
        } catch (IOException e) {
            throw new CommandFailure("cannot delete " + directory.stateFile() + ": " + e, e);
        }
    }
}
