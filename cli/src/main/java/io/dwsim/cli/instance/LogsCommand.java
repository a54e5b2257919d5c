package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dw-sim logs}. */
@Command(
        name = "logs",
        description = "Show the log of the stand-alone system.",
        footer = {"", "Examples:", "  dw-sim logs --lines 200", "  dw-sim logs --follow"})
public final class LogsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private InstanceOptions options;

    @Mixin
    private OutputOptions output;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is appended, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "50",
            description = "Lines to begin with (default: ${DEFAULT-VALUE}).")
    private int lines;

    public LogsCommand(Surroundings surroundings) {
        this.options = new InstanceOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        if (lines < 0) {
            throw usage("--lines must not be negative: " + lines);
        }
        if (follow && output.json()) {
            throw usage("--json prints one document, --follow never ends: use one of them");
        }
        LogFile log = new LogFile(options.directory().log());
        if (!log.exists()) {
            throw new CommandFailure(
                    "there is no log yet: " + options.directory().log());
        }
        long end = log.size();
        List<String> tail = log.tail(lines, end);
        if (output.json()) {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.put("log", options.directory().log().toString());
            tail.forEach(document.putArray("lines")::add);
            output.document(document);
            return ExitStatus.DONE;
        }
        tail.forEach(output.people()::println);
        if (follow) {
            log.follow(end, output.people());
        }
        return ExitStatus.DONE;
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
