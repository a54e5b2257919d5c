package io.dwsim.cli.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at processes of the machine. Pids are reused, and the dead may linger as zombies: both are told apart here. */
final class Processes {
    static final String MAIN_CLASS = "io.dwsim.standalone.StandaloneApplication";

    /** Start times are derived from the system clock, which may have been corrected; a postgres may start a bit later. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(1);

    private Processes() {}

    /** The process with this pid, if it runs and is the one that had the pid at the given time. */
    static Optional<ProcessHandle> recorded(long pid, Instant at) {
        return ProcessHandle.of(pid)
                .filter(Processes::runs)
                .filter(process -> isStandalone(process) || startedBefore(process, at.plus(CLOCK_SLACK)));
    }

    /** Stand-alone systems that were started on this directory, ready or not. */
    static List<ProcessHandle> standaloneOn(Path dataDirectory) {
        return ProcessHandle.allProcesses()
                .filter(process -> isStandalone(process) && names(process, dataDirectory))
                .filter(Processes::runs)
                .toList();
    }

    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean startedBefore(ProcessHandle process, Instant limit) {
        return process.info().startInstant().filter(limit::isAfter).isPresent();
    }

    private static boolean isStandalone(ProcessHandle process) {
        return List.of(process.info().arguments().orElse(new String[0])).contains(MAIN_CLASS);
    }

    private static boolean names(ProcessHandle process, Path dataDirectory) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        int option = arguments.indexOf("--data-dir");
        return option >= 0
                && option + 1 < arguments.size()
                && arguments.get(option + 1).equals(dataDirectory.toString());
    }

    /** In a container whose first process does not collect orphans, a dead process keeps its entry. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            int state = stat.lastIndexOf(')') + 2;
            return state < stat.length() && (stat.charAt(state) == 'Z' || stat.charAt(state) == 'X');
        } catch (IOException e) {
            return false; // no /proc, as on macOS, or gone meanwhile
        }
    }
}
