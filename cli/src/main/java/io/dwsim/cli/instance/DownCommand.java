package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code dw-sim down}. */
@Command(
        name = "down",
        description = "Stop the stand-alone system; its data stays.",
        footer = {"", "Examples:", "  dw-sim down", "  dw-sim down --data-dir /tmp/other"})
public final class DownCommand implements Callable<Integer> {
    @Mixin
    private InstanceOptions options;

    @Mixin
    private OutputOptions output;

    public DownCommand(Surroundings surroundings) {
        this.options = new InstanceOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        DataDirectory directory = options.directory();
        boolean stopped = new InstanceStopper(directory, output.remarks()).stop();
        output.notices().println(stopped ? "stopped; the data stays in " + directory.path() : "not running");
        output.document(JsonNodeFactory.instance
                .objectNode()
                .put("data_dir", directory.path().toString())
                .put("stopped", stopped));
        return ExitStatus.DONE;
    }
}
