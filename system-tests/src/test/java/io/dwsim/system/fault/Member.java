package io.dwsim.system.fault;

import io.dwsim.system.service.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One service that is started again whenever it has been ended. */
final class Member {

    /** Kubernetes' own, and what the compose file gives: the services' phases have to fit into it. */
    static final Duration GRACE_PERIOD = Duration.ofSeconds(30);

    static final List<String> JVM = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final ServiceKind kind;
    private final String name;
    private final List<String> arguments;
    private final Path logs;
    private List<String> jvm = JVM;
    private int starts;
    private boolean ended;
    private @Nullable ServiceProcess process;

    Member(ServiceKind kind, String name, List<String> arguments, Path logs) {
        this.kind = kind;
        this.name = name;
        this.arguments = arguments;
        this.logs = logs;
    }

    /** Has later starts use the archive. */
    void use(ClassArchive archive) {
        jvm = Stream.concat(JVM.stream(), archive.arguments().stream()).toList();
    }

    ServiceKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /** Starts a process with these variables in its environment. */
    void start(Map<String, String> environment) {
        starts++;
        ended = false;
        process = ServiceProcess.start(
                jvm, environment, kind.mainClass(), arguments, logs.resolve(name + "." + starts + ".log"));
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether it is gone although nobody ended it. */
    boolean hasDied() {
        return !ended && !isAlive();
    }

    void kill() {
        ended = true;
        process().kill();
        process().onExit().join();
    }

    /** SIGTERM; it has to be gone within the grace period. */
    void terminate() throws Exception {
        ended = true;
        process().terminate();
        try {
            process().onExit().get(GRACE_PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process().signal("QUIT");
            throw new AssertionError(name + " did not end within " + GRACE_PERIOD + " of a SIGTERM", e);
        }
    }

    void signal(String signal) {
        process().signal(signal);
    }

    void close() {
        if (isAlive()) {
            ended = true;
            process().close();
        }
    }

    private ServiceProcess process() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }
}
