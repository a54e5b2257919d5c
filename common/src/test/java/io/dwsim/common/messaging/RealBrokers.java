package io.dwsim.common.messaging;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.dwsim.embedded.rabbitmq.PrivateRabbitNode;
import java.net.URI;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/**
 * A real RabbitMQ, in this order: the one {@code DWSIM_TEST_RABBITMQ_URI} names, a private node of the installed one, a
 * container. Where there is none the test is skipped, unless {@code DWSIM_TEST_REQUIRE_RABBITMQ=true} forbids that.
 */
final class RealBrokers {

    private RealBrokers() {}

    static TestBroker find(Path directory) {
        String uri = System.getenv("DWSIM_TEST_RABBITMQ_URI");
        if (uri != null) {
            return new Foreign(URI.create(uri), () -> {});
        }
        if (PrivateRabbitNode.isInstalled()) {
            return new Private(PrivateRabbitNode.start(directory));
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            RabbitMQContainer container = new RabbitMQContainer("rabbitmq:4.1-alpine");
            container.start();
            return new Foreign(URI.create(container.getAmqpUrl()), container::stop);
        }
        String missing =
                "no real RabbitMQ: neither DWSIM_TEST_RABBITMQ_URI nor an installed rabbitmq-server nor Docker";
        return Boolean.parseBoolean(System.getenv("DWSIM_TEST_REQUIRE_RABBITMQ")) ? fail(missing) : abort(missing);
    }

    private record Private(PrivateRabbitNode node) implements TestBroker {

        @Override
        public URI uri() {
            return node.amqpUri();
        }

        @Override
        public void stop() {
            node.kill();
        }

        @Override
        public void start() {
            node.start();
        }

        @Override
        public void close() {
            node.close();
        }
    }

    /** One that others start and stop. */
    private record Foreign(URI uri, Runnable end) implements TestBroker {

        @Override
        public boolean canRestart() {
            return false;
        }

        @Override
        public void stop() {
            throw new UnsupportedOperationException("not ours to stop: " + uri);
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException("not ours to start: " + uri);
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
