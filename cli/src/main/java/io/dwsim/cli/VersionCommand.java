package io.dwsim.cli;

import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code dw-sim version}. */
@Command(
        name = "version",
        description = "Print the version of dw-sim and of the Java it runs on.",
        footer = {"", "Examples:", "  dw-sim version", "  dw-sim version --json"})
final class VersionCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions output;

    VersionCommand(Surroundings surroundings) {
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        if (output.json()) {
            output.document(JsonNodeFactory.instance
                    .objectNode()
                    .put("version", version())
                    .put("java", java()));
        } else {
            output.people().println("dw-sim " + version() + " (Java " + java() + ")");
        }
        return ExitStatus.DONE;
    }

    private static String version() {
        return Objects.requireNonNullElse(DwSim.class.getPackage().getImplementationVersion(), "development");
    }

    private static String java() {
        return Runtime.version().toString();
    }

    /** The same for {@code --version}. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"dw-sim " + version()};
        }
    }
}
