package io.dwsim.gateway.run;

import io.dwsim.gateway.control.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has dropped what runs have staged and will not publish any more. */
@Component
public class StagedRuns {

    private static final Logger LOG = LoggerFactory.getLogger(StagedRuns.class);

    private final RunRepository runs;
    private final RunCommands commands;
    private final DatabaseClock clock;

    StagedRuns(RunRepository runs, RunCommands commands, DatabaseClock clock) {
        this.runs = runs;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Asks for what a run has staged to be dropped, if the run is unknown, or ended otherwise than published.
     *
     * @param settled how long it must have ended, as what is to be dropped then may just be under way
     */
    @Transactional
    public void discardEnded(long runId, Duration settled) {
        Optional<Run> known = runs.findAndLockById(runId);
        if (known.isEmpty()) {
            LOG.info("run {} is unknown, what it has staged is dropped", runId);
            commands.askToDiscardUnknown(runId);
        } else if (hasFailedBefore(known.get(), clock.instant().minus(settled))) {
            LOG.info(
                    "run {} is {}, what it has staged is dropped",
                    runId,
                    known.get().status());
            commands.askToDiscard(known.get());
        }
    }

    private static boolean hasFailedBefore(Run run, Instant time) {
        return !run.isRunning()
                && run.status() != RunStatus.COMPLETED
                && run.completedAt().filter(ended -> ended.isBefore(time)).isPresent();
    }
}
