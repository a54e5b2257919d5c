package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.Surroundings;
import java.nio.file.Path;
import java.util.Optional;

/** Where one stand-alone system keeps everything: database, lake, log, and the file that says how to reach it. */
record DataDirectory(Path path) {

    /** The directory named by the option, else by {@code DWSIM_DATA_DIR}, else {@code ~/.dw-sim}. */
    static DataDirectory of(Optional<Path> option, Surroundings surroundings) {
        Path path = option.or(() -> surroundings.variable("DWSIM_DATA_DIR").map(Path::of))
                .orElseGet(() -> surroundings.userHome().resolve(".dw-sim"));
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    /** Written by the stand-alone system when it is ready, deleted when it stops. */
    Path stateFile() {
        return path.resolve("standalone.json");
    }

    Path startLock() {
        return path.resolve("start.lock");
    }

    Path log() {
        return path.resolve("logs").resolve("standalone.log");
    }

    Path previousLog() {
        return path.resolve("logs").resolve("standalone.log.1");
    }
}
