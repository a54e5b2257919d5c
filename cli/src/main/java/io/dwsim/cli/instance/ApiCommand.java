package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dw-sim api}. */
@Command(
        name = "api",
        description = "Run the stand-alone system on this terminal until Ctrl-C: the same as up --foreground.",
        footer = {"", "Examples:", "  dw-sim api", "  dw-sim api --port 8081 --data-dir /tmp/other"})
public final class ApiCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private InstanceOptions options;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PortOption port = new PortOption();

    public ApiCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.options = new InstanceOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        return new InstanceStarter(surroundings, options, output)
                .foreground(
                        port.port(), instance -> InstanceReport.started("up", instance, options.directory(), output));
    }
}
