package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.Topology;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Hands events on. While a backend is away the container tries again and again, holding the event; one that can never be
 * handled goes to the dead letters.
 */
@Component
class RunProgressListener {

    private final RunProgress progress;

    RunProgressListener(RunProgress progress) {
        this.progress = progress;
    }

    @RabbitListener(id = "run-progress", queues = Topology.RUN_PROGRESS_QUEUE)
    void on(Event event) {
        try {
            progress.on(event);
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            throw new AmqpRejectAndDontRequeueException("event cannot be handled: " + event, e);
        }
    }

    private static boolean isPassing(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof CannotCreateTransactionException
                || (e instanceof DwsimException failure && failure.code().isTransient());
    }
}
