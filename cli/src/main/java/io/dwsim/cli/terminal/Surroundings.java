package io.dwsim.cli.terminal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a command finds when it starts, so that none reaches for globals.
 *
 * @param environment environment variables
 * @param userHome the user's home directory
 * @param standaloneLibrary directory with the jars of the stand-alone system, or empty when this is a client only
 */
public record Surroundings(
        Terminal terminal, Map<String, String> environment, Path userHome, Optional<Path> standaloneLibrary) {

    public static Surroundings ofProcess() {
        return new Surroundings(
                Terminal.ofProcess(),
                System.getenv(),
                Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home"))),
                Optional.ofNullable(System.getProperty("dwsim.standalone.lib")).map(Path::of));
    }

    /** An environment variable; one that is set to nothing counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether a stream that somebody may look at is to be colored. */
    public boolean colors(boolean interactive) {
        return interactive
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals(Optional.of("dumb"));
    }

    /** Where a program lies that can be started by its name. */
    public Optional<Path> onPath(String program) {
        for (String directory : variable("PATH").orElse("/usr/bin:/bin").split(File.pathSeparator, -1)) {
            Path candidate = Path.of(directory, program);
            if (!directory.isEmpty() && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
