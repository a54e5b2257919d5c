package io.dwsim.cli.reference;

import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code dw-sim completion}. */
@Command(
        name = "completion",
        description = "Print the script that lets a shell complete commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(dw-sim completion bash)",
            "  dw-sim completion zsh >~/.zfunc/_dw-sim",
        })
public final class CompletionCommand implements Callable<Integer> {
    /** A shell that completes. */
    enum Shell {
        bash,
        zsh
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.bash;

    public CompletionCommand(Surroundings surroundings) {
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        String script = AutoComplete.bash(root.name(), root.commandLine());
        if (shell == Shell.zsh) {
            // the script knows zsh; a file in $fpath says by its first line what it completes
            script = "#compdef " + root.name() + "\n" + script;
        }
        output.document(
                JsonNodeFactory.instance.objectNode().put("shell", shell.name()).put("script", script));
        if (!output.json()) {
            output.people().print(script);
        }
        return ExitStatus.DONE;
    }
}
