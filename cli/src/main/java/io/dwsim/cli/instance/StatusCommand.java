package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dw-sim status}. */
@Command(
        name = "status",
        description =
                "Say whether the stand-alone system is up and how to reach it; the exit status is 1 when it is not.",
        footer = {"", "Examples:", "  dw-sim status", "  dw-sim status --json"})
public final class StatusCommand implements Callable<Integer> {
    @Mixin
    private InstanceOptions options;

    @Mixin
    private OutputOptions output;

    public StatusCommand(Surroundings surroundings) {
        this.options = new InstanceOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        DataDirectory directory = options.directory();
        Condition condition = new Probe(directory).examine();
        if (output.json()) {
            output.document(InstanceReport.document(directory, condition));
        } else {
            InstanceReport.print(directory, condition, output.people());
        }
        return condition instanceof Condition.Up ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
