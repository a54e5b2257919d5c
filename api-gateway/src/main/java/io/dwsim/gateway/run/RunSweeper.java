package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.messaging.QueueDepths;
import io.dwsim.common.messaging.QueueDepths.QueueDepth;
import io.dwsim.gateway.control.DatabaseClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that no run hangs: what nobody works on is asked for again. A part whose worker fell silent counts an
 * attempt; one whose message was lost on the way does not. One that just waits its turn in a long queue is left alone:
 * to ask for it again would make the queue longer.
 */
@Component
class RunSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(RunSweeper.class);

    private final RunRepository runs;
    private final PartTable parts;
    private final RunCommands commands;
    private final RunEnding ending;
    private final QueueDepths depths;
    private final RunProperties properties;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;

    RunSweeper(
            RunRepository runs,
            PartTable parts,
            RunCommands commands,
            RunEnding ending,
            QueueDepths depths,
            RunProperties properties,
            TransactionTemplate transaction,
            DatabaseClock clock) {
        this.runs = runs;
        this.parts = parts;
        this.commands = commands;
        this.ending = ending;
        this.depths = depths;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${dwsim.runs.sweep-interval:5s}")
    void sweep() {
        List<Long> running = runs.findRunningIds();
        // the broker is asked outside of any transaction, as it may take its time
        Set<WorkQueue> empty =
                running.stream().anyMatch(runId -> parts.hasUnstarted(runId, properties.unstartedAfter()))
                        ? emptyQueues()
                        : Set.of();
        for (long runId : running) {
            inTransaction(runId, run -> sweep(run, empty));
        }
        for (long runId : runs.findUnpublishedSince(clock.instant().minus(properties.unpublishedAfter()))) {
            inTransaction(runId, run -> commands.askToPublish(run, Duration.ZERO));
        }
    }

    /** The queues that certainly have no message waiting for a consumer; none when the broker does not answer. */
    private Set<WorkQueue> emptyQueues() {
        try {
            Set<String> empty = depths.read().stream()
                    .filter(queue -> queue.messages() == 0)
                    .map(QueueDepth::name)
                    .collect(Collectors.toSet());
            return Arrays.stream(WorkQueue.values())
                    .filter(queue -> empty.contains(queue.queue()))
                    .collect(Collectors.toSet());
        } catch (DwsimException e) {
            LOG.debug("queues are not known: {}", e.getMessage());
            return Set.of();
        }
    }

    private void inTransaction(long runId, Consumer<Run> work) {
        try (var inRun = MDC.putCloseable("run", Long.toString(runId))) {
            transaction.executeWithoutResult(
                    status -> runs.findAndLockById(runId).filter(Run::isRunning).ifPresent(work));
        } catch (RuntimeException e) {
            LOG.warn("run {} cannot be swept now: {}", runId, e.toString());
        }
    }

    private void sweep(Run run, Set<WorkQueue> empty) {
        boolean allLeft = !commands.areWaiting(run);
        for (WorkQueue queue : WorkQueue.values()) {
            askForLost(run, queue, allLeft && empty.contains(queue));
        }
        for (Part part : parts.findSilent(run.id(), properties.silentAfter())) {
            if (part.attempts() >= properties.maxAttempts()) {
                ending.fail(run, RunError.exhausted(part));
                return;
            }
            LOG.warn("run {} table {} part {} lost its worker, asking again", run.id(), part.table(), part.part());
            commands.ask(run, parts.askAgain(part, true, Duration.ZERO));
        }
    }

    private void askForLost(Run run, WorkQueue queue, boolean queueIsEmpty) {
        for (Part part : parts.findLost(run.id(), queue, queueIsEmpty, properties.unstartedAfter())) {
            LOG.warn("run {} table {} part {}: message lost, asking again", run.id(), part.table(), part.part());
            commands.ask(run, parts.askAgain(part, false, Duration.ZERO));
        }
    }
}
