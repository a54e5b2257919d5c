package io.dwsim.cli.instance;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The port a stand-alone system is started on. */
public final class PortOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private @Nullable Integer port;

    public OptionalInt port() {
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    @Option(names = "--port", paramLabel = "N", description = "Port of API and UI on the loopback (default: 8080).")
    void port(int number) {
        if (number < 1 || number > 65535) {
            String message = "--port must be 1 to 65535: " + number;
            throw command == null
                    ? new IllegalArgumentException(message)
                    : new ParameterException(command.commandLine(), message);
        }
        port = number;
    }
}
