package io.dwsim.common.messaging;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Topology;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.QueueInformation;

/** Counts what lies in the work queues. */
public final class QueueDepths {

    private final AmqpAdmin admin;

    QueueDepths(AmqpAdmin admin) {
        this.admin = admin;
    }

    /**
     * One queue now.
     *
     * @param messages ready to be taken; one that a consumer holds is not among them on RabbitMQ
     * @param deadLetters in its dead-letter queue
     */
    public record QueueDepth(String name, long messages, int consumers, long deadLetters) {}

    /**
     * All work queues, in the order of the topology.
     *
     * @throws DwsimException {@link ErrorCode#BROKER_UNAVAILABLE}
     */
    public List<QueueDepth> read() {
        try {
            List<QueueDepth> depths = new ArrayList<>();
            for (String name : Topology.WORK_QUEUES) {
                QueueInformation queue = require(name);
                QueueInformation dead = require(Topology.deadLetterQueue(name));
                depths.add(new QueueDepth(
                        name, queue.getMessageCount(), queue.getConsumerCount(), dead.getMessageCount()));
            }
            return depths;
        } catch (AmqpException e) {
            throw new DwsimException(ErrorCode.BROKER_UNAVAILABLE, "the broker does not answer: " + e.getMessage(), e);
        }
    }

    private QueueInformation require(String name) {
        QueueInformation information = admin.getQueueInfo(name);
        if (information == null) {
            throw new DwsimException(ErrorCode.BROKER_UNAVAILABLE, "the broker has no queue '" + name + "'");
        }
        return information;
    }
}
