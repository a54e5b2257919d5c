package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Surroundings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts the stand-alone system. */
final class StandaloneCommand {
    /** Options of those who look at classes as they are loaded: OpenJDK 17 crashes when one comes from an archive. */
    private static final List<String> WATCH_CLASSES =
            List.of("-javaagent:", "-agentlib:", "-agentpath:", "-XX:StartFlightRecording", "-XX:+FlightRecorder");

    private final Surroundings surroundings;
    private final DataDirectory directory;
    private final int port;

    StandaloneCommand(Surroundings surroundings, DataDirectory directory, int port) {
        this.surroundings = surroundings;
        this.directory = directory;
        this.port = port;
    }

    /** Bound to this terminal: Ctrl-C reaches it. */
    List<String> attached() {
        Path library = library();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> options = jvmOptions(library);
        command.addAll(options);
        if (options.stream().noneMatch(option -> WATCH_CLASSES.stream().anyMatch(option::startsWith))) {
            command.addAll(classDataSharing(library));
        }
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", library + File.separator + "*"));
        command.add(Processes.MAIN_CLASS);
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--data-dir", directory.path().toString()));
        return command;
    }

    /** In a session of its own, so that it outlives the terminal. */
    List<String> detached() {
        List<String> command = new ArrayList<>();
        surroundings
                .onPath("setsid")
                .or(() -> surroundings.onPath("nohup"))
                .map(Path::toString)
                .ifPresent(command::add);
        command.addAll(attached());
        return command;
    }

    private Path library() {
        Path library = surroundings
                .standaloneLibrary()
                .orElseThrow(() -> new CommandFailure("this dw-sim is a client only: it has no stand-alone system"));
        if (!Files.isDirectory(library)) {
            throw new CommandFailure("the stand-alone system is not built: " + library + " is missing");
        }
        return library;
    }

    /** {@code DWSIM_JAVA_OPTS} replaces the defaults as a whole: two garbage collectors would contradict each other. */
    private List<String> jvmOptions(Path library) {
        return surroundings
                .variable("DWSIM_JAVA_OPTS")
                .map(options -> List.of(options.strip().split("\\s+")))
                .orElseGet(() -> List.of(
                        "@" + library.resolveSibling("standalone.options"),
                        "-XX:CompilerDirectivesFile=" + library.resolveSibling("standalone.directives.json")));
    }

    /** Uses an archive of loaded classes if one was made beside the jars; a JVM it does not fit ignores it. */
    private static List<String> classDataSharing(Path library) {
        Path archive = library.resolveSibling("standalone.jsa");
        return Files.isReadable(archive) ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive) : List.of();
    }
}
