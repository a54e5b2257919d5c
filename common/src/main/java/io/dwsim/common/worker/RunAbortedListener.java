package io.dwsim.common.worker;

import io.dwsim.common.message.RunAborted;
import org.springframework.amqp.rabbit.annotation.RabbitListener;

/** Hears of aborts on a queue of this process's own. */
final class RunAbortedListener {

    private final WorkerSignals signals;

    RunAbortedListener(WorkerSignals signals) {
        this.signals = signals;
    }

    @RabbitListener(queues = "#{runAbortedQueue.name}", concurrency = "1")
    void onRunAborted(RunAborted event) {
        signals.abort(event.runId());
    }
}
