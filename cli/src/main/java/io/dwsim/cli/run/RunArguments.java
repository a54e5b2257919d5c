package io.dwsim.cli.run;

import io.dwsim.cli.api.Runs;
import io.dwsim.cli.api.Runs.RunKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which run a command is about: by its id, by its experiment's name and its id, or the newest of an experiment. */
final class RunArguments {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Parameters(
            arity = "1..2",
            paramLabel = "RUN",
            description = "The id of the run, or NAME for the newest run of that experiment, or NAME and the id.")
    private List<String> words = List.of();

    RunKey find(Runs runs) {
        if (words.size() == 2) {
            return new RunKey(words.get(0), id(words.get(1)));
        }
        String word = words.get(0);
        return word.chars().allMatch(c -> c >= '0' && c <= '9') ? runs.find(id(word)) : runs.newest(word);
    }

    private long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            String message = "the id of a run is a number: '" + text + "'";
            throw command == null
                    ? new IllegalArgumentException(message, e)
                    : new ParameterException(command.commandLine(), message, e);
        }
    }
}
