package io.dwsim.cli.run;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.terminal.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Scanner;

/** Asks what is to become of a run whose watcher was interrupted. */
record InterruptQuestion(Terminal terminal) {

    enum Answer {
        ABORT,
        LEAVE,
        WATCH
    }

    Answer ask(Run run) {
        Scanner answers = new Scanner(terminal.in(), StandardCharsets.UTF_8);
        while (true) {
            terminal.err()
                    .print("\nRun " + run.id() + " of " + run.experiment()
                            + ": (a)bort it, (l)eave it running, or (w)atch on? ");
            terminal.err().flush();
            if (!answers.hasNextLine()) {
                return Answer.LEAVE;
            }
            switch (answers.nextLine().strip().toLowerCase(Locale.ROOT)) {
                case "a", "abort" -> {
                    return Answer.ABORT;
                }
                case "l", "leave" -> {
                    return Answer.LEAVE;
                }
                case "w", "watch" -> {
                    return Answer.WATCH;
                }
                default -> terminal.err().print("Answer a, l or w.");
            }
        }
    }
}
