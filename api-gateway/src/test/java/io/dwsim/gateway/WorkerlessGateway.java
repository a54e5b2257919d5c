package io.dwsim.gateway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** Tests of a class that share a gateway which hears nothing from the broker: what workers would say, they tell it. */
public abstract class WorkerlessGateway {

    protected static GatewayUnderTest gateway;

    /** For before all tests. */
    protected static void startGateway(Path directory, String... more) {
        List<String> options = new ArrayList<>(List.of("--spring.rabbitmq.listener.simple.auto-startup=false"));
        options.addAll(List.of(more));
        gateway = GatewayUnderTest.start(directory, options.toArray(String[]::new));
    }

    @AfterAll
    protected static void stopGateway() {
        gateway.close();
    }
}
