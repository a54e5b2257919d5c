package io.dwsim.common.messaging;

import java.net.URI;

/** A broker under test. */
interface TestBroker extends AutoCloseable {

    URI uri();

    /** Whether {@link #stop()} and {@link #start()} work, on the same port. */
    default boolean canRestart() {
        return true;
    }

    void stop();

    void start();

    @Override
    void close();
}
