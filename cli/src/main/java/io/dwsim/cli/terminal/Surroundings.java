package io.dwsim.cli.terminal;

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
                Path.of(System.getProperty("user.home")),
                Optional.ofNullable(System.getProperty("dwsim.standalone.lib")).map(Path::of));
    }

    /** An environment variable; one that is set to nothing counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
