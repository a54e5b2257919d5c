package io.dwsim.gateway.deadletter;

import io.dwsim.common.message.Message;
import io.dwsim.common.messaging.DeadMessage;
import io.dwsim.gateway.run.DeadLetteredRuns;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records dead letters and ends the runs that wait for them in vain, both or neither. */
@Component
class DeadLetterIntake {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterIntake.class);

    private final DeadLetterTable table;
    private final DeadLetteredRuns runs;

    DeadLetterIntake(DeadLetterTable table, DeadLetteredRuns runs) {
        this.table = table;
        this.runs = runs;
    }

    /** Takes in one; a second time changes nothing. */
    @Transactional
    public void take(DeadMessage message) {
        if (!table.insert(message)) {
            return;
        }
        String type = message.type().isEmpty() ? "a message without a type" : "message '" + message.type() + "'";
        LOG.error(
                "{} of queue {} is a dead letter ({}), message id '{}', run {}",
                type,
                message.queue(),
                message.reason(),
                message.messageId(),
                message.runId().map(String::valueOf).orElse("unknown"));
        Optional<Message> decoded = message.decoded();
        message.runId()
                .ifPresent(run -> runs.fail(
                        run,
                        decoded.orElse(null),
                        type + " of queue '" + message.queue() + "' could not be handled (" + message.reason()
                                + ") and is a dead letter now: see the workers' logs and"
                                + " GET /api/system/dead-letters"));
    }
}
