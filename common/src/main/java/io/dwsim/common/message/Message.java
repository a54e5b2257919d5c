package io.dwsim.common.message;

/** Anything sent over the broker. */
public sealed interface Message permits Command, Event {

    /** The run this message is about; 0 when it is about none. */
    long runId();
}
