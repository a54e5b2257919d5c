package io.dwsim.gateway.run;

import io.dwsim.gateway.control.DatabaseClock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that no run hangs: what nobody works on is asked for again. A part whose worker fell silent counts an
 * attempt; one that no worker has begun does not, as it may just be waiting its turn.
 */
@Component
class RunSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(RunSweeper.class);

    private final RunRepository runs;
    private final PartTable parts;
    private final RunCommands commands;
    private final RunEnding ending;
    private final RunProperties properties;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;

    RunSweeper(
            RunRepository runs,
            PartTable parts,
            RunCommands commands,
            RunEnding ending,
            RunProperties properties,
            TransactionTemplate transaction,
            DatabaseClock clock) {
        this.runs = runs;
        this.parts = parts;
        this.commands = commands;
        this.ending = ending;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${dwsim.runs.sweep-interval:5s}")
    void sweep() {
        for (long runId : runs.findRunningIds()) {
            try (var inRun = MDC.putCloseable("run", Long.toString(runId))) {
                transaction.executeWithoutResult(status ->
                        runs.findAndLockById(runId).filter(Run::isRunning).ifPresent(this::sweep));
            } catch (RuntimeException e) {
                LOG.warn("run {} cannot be swept now: {}", runId, e.toString());
            }
        }
        List<Long> unpublished = runs.findUnpublishedSince(clock.instant().minus(properties.unpublishedAfter()));
        for (long runId : unpublished) {
            transaction.executeWithoutResult(
                    status -> runs.findAndLockById(runId).filter(Run::isRunning).ifPresent(commands::askToPublish));
        }
    }

    private void sweep(Run run) {
        for (Part part : parts.findUnstarted(run.id(), properties.unstartedAfter())) {
            LOG.info("run {} table {} part {} was not begun, asking again", run.id(), part.table(), part.part());
            commands.ask(run, parts.askAgain(part, false));
        }
        for (Part part : parts.findSilent(run.id(), properties.silentAfter())) {
            if (part.attempts() >= properties.maxAttempts()) {
                ending.fail(run, RunError.exhausted(part));
                return;
            }
            LOG.warn("run {} table {} part {} lost its worker, asking again", run.id(), part.table(), part.part());
            commands.ask(run, parts.askAgain(part, true));
        }
    }
}
