package io.dwsim.common.messaging;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RealBrokerMessagingIT extends MessagingContract {

    private static TestBroker broker;

    @BeforeAll
    static void find(@TempDir Path directory) {
        broker = RealBrokers.find(directory);
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @Override
    TestBroker broker() {
        return broker;
    }
}
