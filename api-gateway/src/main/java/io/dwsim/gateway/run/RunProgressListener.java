package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.Topology;
import io.dwsim.common.message.WorkerHeartbeat;
import io.dwsim.gateway.control.ControlDatabaseFailure;
import io.dwsim.gateway.worker.Workers;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * Hands events on. While a backend is away the container tries again and again, holding the event; one that can never be
 * handled goes to the dead letters.
 */
@Component
class RunProgressListener {

    private final RunProgress progress;
    private final Workers workers;

    RunProgressListener(RunProgress progress, Workers workers) {
        this.progress = progress;
        this.workers = workers;
    }

    @RabbitListener(id = "run-progress", queues = Topology.RUN_PROGRESS_QUEUE)
    void on(Event event) {
        try {
            if (event instanceof WorkerHeartbeat beat) {
                workers.heard(beat);
            } else {
                progress.on(event);
            }
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            throw new AmqpRejectAndDontRequeueException("event cannot be handled: " + event, e);
        }
    }

    private static boolean isPassing(RuntimeException e) {
        return ControlDatabaseFailure.isPassing(e)
                || (e instanceof DwsimException failure && failure.code().isTransient());
    }
}
