package io.dwsim.system.fault;

import com.rabbitmq.client.AMQP.Queue.DeclareOk;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.dwsim.common.message.Topology;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/** What lies in the queues of the broker. */
final class Queues {

    static final List<String> WORK = List.of(
            Topology.GENERATE_PART_QUEUE,
            Topology.VERIFY_PART_QUEUE,
            Topology.LOAD_PART_QUEUE,
            Topology.VERIFY_TABLE_QUEUE,
            Topology.RUN_CONTROL_QUEUE,
            Topology.RUN_PROGRESS_QUEUE);

    private final ConnectionFactory factory = new ConnectionFactory();

    Queues(URI broker) {
        try {
            factory.setUri(broker);
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
        factory.setAutomaticRecoveryEnabled(false);
    }

    /** A connection for a test that sends and receives itself. */
    Connection connect() throws IOException, TimeoutException {
        return factory.newConnection("fault suite");
    }

    /** Messages of work queues and dead letters, by queue, without those queues that are empty. */
    TreeMap<String, Integer> messages() {
        List<String> all = new ArrayList<>(WORK);
        WORK.forEach(queue -> all.add(Topology.deadLetterQueue(queue)));
        TreeMap<String, Integer> messages = new TreeMap<>();
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            for (String queue : all) {
                int count = channel.queueDeclarePassive(queue).getMessageCount();
                if (count > 0) {
                    messages.put(queue, count);
                }
            }
            return messages;
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Consumers of a queue; none while there is no such queue, or no broker. */
    int consumers(String queue) {
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            DeclareOk declared = channel.queueDeclarePassive(queue);
            return declared.getConsumerCount();
        } catch (IOException | TimeoutException | RuntimeException e) {
            return 0;
        }
    }

    /** Throws away what lies in a queue and says how much it was. */
    int purge(String queue) throws IOException, TimeoutException {
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            return channel.queuePurge(queue).getMessageCount();
        }
    }
}
