package io.dwsim.cli.run;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Surroundings;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A command that starts a run, or takes one up again, and waits for its end unless told not to. */
abstract class RunStartingCommand extends ServerCommand {
    @Option(names = "--detach", description = "Do not wait: print the run's id.")
    private boolean detach;

    RunStartingCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** Returns the run as the server has accepted it. */
    abstract JsonNode start();

    @Override
    public final Integer call() {
        JsonNode started = start();
        if (detach) {
            output().document(started);
            output().people().println(Run.of(started).id());
            return ExitStatus.DONE;
        }
        return RunReport.ended(new RunWatch(runs(), output()).untilEnded(Run.of(started)), output());
    }
}
