package io.dwsim.generation.part;

import io.dwsim.common.message.RunAborted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;

/** Hears of aborted runs; every worker process has a queue of its own for it. */
final class RunAbortedListener {

    private static final Logger log = LoggerFactory.getLogger(RunAbortedListener.class);

    private final AbortedRuns aborted;

    RunAbortedListener(AbortedRuns aborted) {
        this.aborted = aborted;
    }

    @RabbitListener(id = "run-aborted", queues = "#{controlQueue.name}")
    void runAborted(RunAborted event) {
        log.info("run {} is aborted", event.runId());
        aborted.add(event.runId());
    }
}
