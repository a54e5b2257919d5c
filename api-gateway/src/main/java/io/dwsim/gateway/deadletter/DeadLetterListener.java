package io.dwsim.gateway.deadletter;

import io.dwsim.common.messaging.DeadMessage;
import io.dwsim.gateway.control.ControlDatabaseFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;
import org.springframework.stereotype.Component;

/** Takes raw messages, as they may be anything. None is refused for what it is: it would have nowhere to go. */
@Component
class DeadLetterListener implements MessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterListener.class);

    private final DeadLetterIntake intake;

    DeadLetterListener(DeadLetterIntake intake) {
        this.intake = intake;
    }

    @Override
    public void onMessage(Message message) {
        try {
            intake.take(DeadMessage.of(message));
        } catch (RuntimeException e) {
            if (ControlDatabaseFailure.isPassing(e)) {
                throw e;
            }
            LOG.error("a dead letter cannot be recorded; it stays in the dead-letter queue of its queue", e);
        }
    }
}
