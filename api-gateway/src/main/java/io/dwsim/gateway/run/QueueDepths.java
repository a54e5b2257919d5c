package io.dwsim.gateway.run;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.stereotype.Component;

/** What the broker says of its queues. */
@Component
class QueueDepths {

    private static final Logger LOG = LoggerFactory.getLogger(QueueDepths.class);

    private final AmqpAdmin broker;

    QueueDepths(AmqpAdmin broker) {
        this.broker = broker;
    }

    /** The queues that certainly have no message waiting for a consumer; none when the broker does not answer. */
    Set<WorkQueue> empty() {
        return Arrays.stream(WorkQueue.values()).filter(this::isEmpty).collect(Collectors.toSet());
    }

    private boolean isEmpty(WorkQueue queue) {
        try {
            QueueInformation information = broker.getQueueInfo(queue.queue());
            return information != null && information.getMessageCount() == 0;
        } catch (AmqpException e) {
            LOG.debug("queue {}: {}", queue.queue(), e.toString());
            return false;
        }
    }
}
