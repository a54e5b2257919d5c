package io.dwsim.cli.instance;

import io.dwsim.cli.api.ApiClient;
import io.dwsim.cli.api.Experiments;
import io.dwsim.cli.api.Runs;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that asks a server. */
public abstract class ServerCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ServerOptions server;

    @Mixin
    private OutputOptions output;

    private @Nullable ApiClient client;

    protected ServerCommand(Surroundings surroundings) {
        this.server = new ServerOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    protected final OutputOptions output() {
        return output;
    }

    protected final ApiClient api() {
        ApiClient known = client;
        if (known == null) {
            known = server.client();
            client = known;
        }
        return known;
    }

    protected final Experiments experiments() {
        return new Experiments(api());
    }

    protected final Runs runs() {
        return new Runs(api());
    }

    /** The command was called wrongly, in a way its options alone do not show. */
    protected final ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
