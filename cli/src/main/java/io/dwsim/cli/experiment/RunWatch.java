package io.dwsim.cli.experiment;

import io.dwsim.cli.api.ApiProblem;
import io.dwsim.cli.api.Run;
import io.dwsim.cli.api.ServerUnreachable;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.LiveLine;
import io.dwsim.cli.terminal.Pause;
import io.dwsim.cli.terminal.Terminal;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Follows a run to its end. A server that is away for a moment, as in a restart, is waited for: the run goes on. */
public final class RunWatch {
    private static final long POLL_MILLIS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Experiments experiments;
    private final Terminal terminal;

    public RunWatch(Experiments experiments, Terminal terminal) {
        this.experiments = experiments;
        this.terminal = terminal;
    }

    /** Returns the run as it ended, as the server reports it. */
    public JsonNode untilEnded(Run started) {
        Thread interrupted = new Thread(() -> terminal.err()
                .println("\nrun " + started.id() + " of " + started.experiment() + " goes on without being watched"));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (LiveLine line = new LiveLine(terminal)) {
            RunProgress progress = new RunProgress(terminal, line);
            while (true) {
                JsonNode answer = askPatiently(started);
                Run run = Run.of(answer);
                progress.show(run, System.nanoTime());
                if (run.ended()) {
                    return answer;
                }
                Pause.millis(POLL_MILLIS);
            }
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    private JsonNode askPatiently(Run run) {
        long start = System.nanoTime();
        while (true) {
            try {
                return experiments.run(run);
            } catch (ServerUnreachable e) {
                giveUpAfter(start, e);
            } catch (ApiProblem e) {
                if (!e.temporary()) {
                    throw e;
                }
                giveUpAfter(start, e);
            }
            Pause.millis(POLL_MILLIS);
        }
    }

    private static void giveUpAfter(long start, CommandFailure failure) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
            throw failure;
        }
    }
}
