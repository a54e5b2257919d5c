package io.dwsim.cli.run;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment abort}. */
@Command(
        name = "abort",
        description = {
            "Give a run up and wait until it has ended.",
            "A run that had already been published has completed: that is not an abort, and the exit status is 1."
        },
        footer = {"", "Examples:", "  dw-sim experiment abort 3", "  dw-sim experiment abort ecommerce"})
public final class AbortCommand extends ServerCommand {
    @Mixin
    private RunArguments run = new RunArguments();

    public AbortCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Run asked = Run.of(runs().abort(run.find(runs())));
        JsonNode answer = new RunWatch(runs(), output()).untilEnded(asked);
        Run ended = Run.of(answer);
        output().document(answer);
        if (ended.status() == Run.Status.ABORTED) {
            output().notices().println(RunReport.end(ended));
            return ExitStatus.DONE;
        }
        output().terminal().err().println(output().errPalette().bad("dw-sim: " + RunReport.end(ended)));
        return ExitStatus.FAILED;
    }
}
