package io.dwsim.benchmarks.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line by which {@code dw-sim up} starts the stand-alone system, as long as nobody sets DWSIM_JAVA_OPTS. */
final class SystemCommand {

    private static final String LIBRARY = "dwsim.standalone.lib";

    private SystemCommand() {}

    /** On any free port. */
    static List<String> on(Path dataDir, List<String> moreJvmOptions) {
        Path library = library();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + library.resolveSibling("standalone.options"));
        command.add("-XX:CompilerDirectivesFile=" + library.resolveSibling("standalone.directives.json"));
        command.addAll(moreJvmOptions);
        Path archive = library.resolveSibling("standalone.jsa");
        if (Files.isReadable(archive)) {
            command.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive));
        }
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", library + File.separator + "*"));
        command.add("io.dwsim.standalone.StandaloneApplication");
        command.addAll(List.of("--port", "0", "--data-dir", dataDir.toString()));
        return command;
    }

    private static Path library() {
        String library = System.getProperty(LIBRARY);
        if (library == null) {
            throw new IllegalStateException("-D" + LIBRARY + "=DIRECTORY has to say where the stand-alone system is");
        }
        return Path.of(library).toAbsolutePath();
    }
}
