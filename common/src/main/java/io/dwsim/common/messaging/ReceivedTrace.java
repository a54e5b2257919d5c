package io.dwsim.common.messaging;

import io.dwsim.common.trace.CurrentTrace;
import io.dwsim.common.trace.TraceParent;
import org.slf4j.MDC;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessagePostProcessor;
import org.springframework.amqp.core.MessageProperties;

/**
 * Makes a listener's thread work for the trace and the run of the message it has received, so that all it logs and sends
 * belongs to them; until the next message, so that what the container logs about a failure does, too.
 */
public final class ReceivedTrace implements MessagePostProcessor {

    /** Name of the run's id in the log. */
    private static final String RUN = "run";

    @Override
    public Message postProcessMessage(Message message) {
        MessageProperties properties = message.getMessageProperties();
        Object header = properties.getHeaders().get(TraceParent.HEADER);
        CurrentTrace.set(TraceParent.parse(header instanceof String text ? text : null)
                .map(TraceParent::next)
                .orElse(null));
        String run = properties.getCorrelationId();
        if (run == null) {
            MDC.remove(RUN);
        } else {
            MDC.put(RUN, run);
        }
        return message;
    }
}
