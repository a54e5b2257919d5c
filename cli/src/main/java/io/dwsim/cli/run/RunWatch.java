package io.dwsim.cli.run;

import io.dwsim.cli.api.ApiProblem;
import io.dwsim.cli.api.Run;
import io.dwsim.cli.api.Runs;
import io.dwsim.cli.api.Runs.RunKey;
import io.dwsim.cli.api.ServerUnreachable;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Interrupt;
import io.dwsim.cli.terminal.Interrupted;
import io.dwsim.cli.terminal.LiveBlock;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Pause;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Follows a run to its end. A server that is away for a moment, as in a restart, is waited for: the run goes on. Ctrl-C
 * asks what is to become of the run, a second one leaves it running.
 */
public final class RunWatch {
    private static final long POLL_MILLIS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Runs runs;
    private final OutputOptions output;
    private final Semaphore interrupts = new Semaphore(0);
    private volatile boolean asking;

    public RunWatch(Runs runs, OutputOptions output) {
        this.runs = runs;
        this.output = output;
    }

    /**
     * Returns the run as it ended, as the server reports it.
     *
     * @throws Interrupted when somebody pressed Ctrl-C and did not want to go on watching
     */
    public JsonNode untilEnded(Run started) {
        boolean aborted = false;
        try (Interrupt ignored = Interrupt.does(() -> interrupted(started));
                LiveBlock block = new LiveBlock(output.remarks())) {
            RunProgress progress = new RunProgress(output.remarks(), block);
            while (true) {
                JsonNode answer = askPatiently(started);
                Run run = Run.of(answer);
                progress.show(run, System.nanoTime());
                if (run.ended()) {
                    if (aborted) {
                        block.close();
                        throw new Interrupted(RunReport.end(run));
                    }
                    return answer;
                }
                if (interruptedWithin(POLL_MILLIS)) {
                    block.close();
                    aborted |= decide(run);
                }
            }
        }
    }

    private boolean interruptedWithin(long millis) {
        try {
            return interrupts.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", e);
        }
    }

    /** Who is asked already, or cannot be asked because the server does not answer, wants to get away. */
    private void interrupted(Run run) {
        if (asking || interrupts.availablePermits() > 0) {
            output.terminal().err().println();
            output.terminal().err().println("dw-sim: " + goesOn(run));
            Runtime.getRuntime().halt(new Interrupted("").exitStatus());
        }
        interrupts.release();
    }

    /** Returns whether the run is to be aborted; false is to go on watching. */
    private boolean decide(Run run) {
        if (!output.terminal().inInteractive() || !output.terminal().errInteractive()) {
            throw new Interrupted(goesOn(run));
        }
        asking = true;
        try {
            switch (new InterruptQuestion(output.terminal()).ask(run)) {
                case ABORT -> {
                    runs.abort(RunKey.of(run));
                    return true;
                }
                case LEAVE -> throw new Interrupted(goesOn(run));
                case WATCH -> {
                    return false;
                }
            }
            return false;
        } finally {
            asking = false;
        }
    }

    private static String goesOn(Run run) {
        return "run " + run.id() + " of " + run.experiment() + " goes on without being watched; see it with: "
                + "dw-sim experiment run " + run.id();
    }

    private JsonNode askPatiently(Run run) {
        long start = System.nanoTime();
        while (true) {
            try {
                return runs.get(RunKey.of(run));
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
