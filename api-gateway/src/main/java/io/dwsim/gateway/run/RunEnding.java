package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.message.RunAborted;
import io.dwsim.common.messaging.ConfirmingPublisher;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ends runs that did not succeed: what they staged is dropped, and workers are told to stop. */
@Component
class RunEnding {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

    private final RunCommands commands;
    private final ConfirmingPublisher publisher;
    private final Clock clock;

    RunEnding(RunCommands commands, ConfirmingPublisher publisher, Clock clock) {
        this.commands = commands;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Fails a running run, which the caller has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fail(Run run, RunError error) {
        long runId = run.id();
        run.fail(error, clock.instant());
        if (!run.isVerification()) {
            commands.askToDiscard(run);
        }
        LOG.error("run {} failed: {}", runId, error);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tellWorkers(runId);
            }
        });
    }

    /** Best effort: a worker that does not hear it is stopped by the fence in the warehouse. */
    private void tellWorkers(long runId) {
        try {
            publisher.publish(new RunAborted(runId));
        } catch (DwsimException e) {
            LOG.debug("workers were not told that run {} is over: {}", runId, e.getMessage());
        }
    }
}
