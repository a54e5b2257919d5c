package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stand-alone system a command is about. */
public final class InstanceOptions {
    private final Surroundings surroundings;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Data directory of the stand-alone system (default: DWSIM_DATA_DIR, else ~/.dw-sim).")
    private @Nullable Path directory;

    public InstanceOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    DataDirectory directory() {
        return DataDirectory.of(Optional.ofNullable(directory), surroundings);
    }

    /** The data directory. */
    public Path path() {
        return directory().path();
    }

    /** Where the system of this directory answers, if it is up. */
    public Optional<URI> url() {
        return new Probe(directory()).examine() instanceof Condition.Up up
                ? Optional.of(up.instance().url())
                : Optional.empty();
    }
}
