package io.dwsim.system.backend;

import java.net.URI;

/** An AMQP 0-9-1 broker. */
public interface BrokerBackend extends AutoCloseable {

    /** {@code amqp://user:password@host:port/virtual-host}. */
    URI uri();

    /** What it is, for messages. */
    String description();

    @Override
    void close();
}
