package io.dwsim.common.worker;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Event;

/** The way out for events. */
@FunctionalInterface
public interface EventPublisher {

    /**
     * Publishes an event and waits until it has certainly arrived.
     *
     * @throws DwsimException {@link ErrorCode#BROKER_UNAVAILABLE} when that is not certain
     */
    void publish(Event event);
}
