package io.dwsim.common.messaging;

import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.broker.EmbeddedBrokerOptions;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class EmbeddedBrokerMessagingIT extends MessagingContract {

    private static Restartable broker;

    @BeforeAll
    static void start() {
        broker = new Restartable();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Override
    TestBroker broker() {
        return broker;
    }

    private static final class Restartable implements TestBroker {

        private EmbeddedBrokerOptions options = EmbeddedBrokerOptions.onFreePort();
        private EmbeddedBroker broker = EmbeddedBroker.start(options);

        @Override
        public URI uri() {
            return broker.amqpUri();
        }

        @Override
        public void stop() {
            options = options.withPort(broker.port());
            broker.close();
        }

        @Override
        public void start() {
            broker = EmbeddedBroker.start(options);
        }

        @Override
        public void close() {
            broker.close();
        }
    }
}
