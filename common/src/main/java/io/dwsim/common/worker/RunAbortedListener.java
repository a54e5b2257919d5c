package io.dwsim.common.worker;

import io.dwsim.common.message.RunAborted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;

/** Hears of aborts on a queue of this process's own. */
final class RunAbortedListener {

    private static final Logger log = LoggerFactory.getLogger(RunAbortedListener.class);

    private final WorkerSignals signals;

    RunAbortedListener(WorkerSignals signals) {
        this.signals = signals;
    }

    @RabbitListener(id = "run-aborted", queues = "#{runAbortedQueue.name}", concurrency = "1")
    void onRunAborted(RunAborted event) {
        log.info("run {} is aborted", event.runId());
        signals.abort(event.runId(), event.epoch());
    }
}
