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
        run.fail(error, clock.instant());
        LOG.error("run {} failed: {}", run.id(), error);
        clear(run);
    }

    /** Aborts a running run, which the caller has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void abort(Run run) {
        run.abort(clock.instant());
        LOG.info("run {} is aborted", run.id());
        clear(run);
    }

    private void clear(Run run) {
        long runId = run.id();
        int epoch = run.epoch();
        commands.giveUp(run);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tellWorkers(runId, epoch);
            }
        });
    }

    /** Best effort: a worker that does not hear it is stopped by the fence in the warehouse. */
    private void tellWorkers(long runId, int epoch) {
        try {
            publisher.publish(new RunAborted(runId, epoch));
        } catch (DwsimException e) {
            LOG.debug("workers were not told that run {} is over: {}", runId, e.getMessage());
        }
    }
}
