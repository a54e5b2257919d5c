package io.dwsim.common.worker;

import io.dwsim.common.failure.DwsimException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.rabbit.support.ListenerExecutionFailedException;
import org.springframework.util.ErrorHandler;

/**
 * What becomes of a message whose listener threw: back to its queue when another worker, or the same one later, can do
 * better; otherwise to the dead letters, at once.
 */
final class WorkFailures implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(WorkFailures.class);

    @Override
    public void handleError(Throwable failure) {
        if (belongsBack(failure)) {
            log.info(
                    "a message goes back to its queue: {}",
                    String.valueOf(root(failure).getMessage()));
            // wrapped, because the container would close its channel at the bare exception
            throw new ListenerExecutionFailedException(
                    "given back", new ImmediateRequeueAmqpException("given back", failure));
        }
        log.error("a message goes to the dead letters", failure);
        throw new AmqpRejectAndDontRequeueException("nobody can handle this", failure);
    }

    private static boolean belongsBack(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WorkStopped) {
                return true;
            }
            if (cause instanceof DwsimException e && e.code().isTransient()) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
