package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.instance.ServerOptions;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim experiment generate}. */
@Command(
        name = "generate",
        description = "Generate an experiment's data and load it; waits for the end and shows the progress.",
        footer = {"", "Example: dw-sim experiment generate ecommerce --rows orders=5000 --seed 42"})
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions server;

    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "NAME", description = "The experiment.")
    private String name = "";

    @Option(
            names = "--rows",
            paramLabel = "TABLE=N",
            description = "Rows for one table instead of its target; may be repeated.")
    private Map<String, Long> rows = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same data.")
    private @Nullable Long seed;

    @Option(names = "--detach", description = "Do not wait: print the run's id.")
    private boolean detach;

    GenerateCommand(Surroundings surroundings) {
        this.server = new ServerOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        Experiments experiments = new Experiments(server.client());
        JsonNode started =
                experiments.generate(name, rows, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
        if (detach) {
            output.document(started);
            output.people().println(Run.of(started).id());
            return ExitStatus.DONE;
        }
        JsonNode ended = new RunWatch(experiments, output.terminal()).untilEnded(Run.of(started));
        Run run = Run.of(ended);
        output.document(ended);
        RunReport.print(run, output);
        return run.status() == Run.Status.COMPLETED ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
