package io.dwsim.standalone;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the whole system until it is told to end. */
public final class StandaloneApplication {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private StandaloneApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        Instant startedAt = Instant.now();
        StandaloneOptions options;
        try {
            options = StandaloneOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
            return;
        }
        StandaloneSystem system;
        try {
            system = StandaloneSystem.start(options, startedAt);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(StandaloneApplication.class).error("dw-sim could not start", e);
            System.err.println("dw-sim could not start: " + e.getMessage());
            System.exit(FAILED);
            return;
        }
        Logger log = LoggerFactory.getLogger(StandaloneApplication.class);
        log.info("dw-sim is ready at {}", system.url());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            system.close();
                            ended.countDown();
                        },
                        "shutdown"));
        ended.await();
    }
}
