package io.dwsim.generation.part;

import io.dwsim.generation.worker.StopSignal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.MessageListenerContainer;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Stops the work before the rest of the process: first the broker is told to send no more, then the parts in work are
 * interrupted. The other way round it would send what is given back to this worker again and again.
 */
final class ContextClosedListener implements ApplicationListener<ContextClosedEvent> {

    private static final Logger log = LoggerFactory.getLogger(ContextClosedListener.class);

    private final ApplicationContext context;
    private final RabbitListenerEndpointRegistry listeners;
    private final StopSignal stop;
    private final Duration timeout;

    ContextClosedListener(
            ApplicationContext context, RabbitListenerEndpointRegistry listeners, StopSignal stop, Duration timeout) {
        this.context = context;
        this.listeners = listeners;
        this.stop = stop;
        this.timeout = timeout;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        MessageListenerContainer container = listeners.getListenerContainer(GeneratePartListener.ID);
        if (container == null || !event.getApplicationContext().equals(context)) {
            return;
        }
        CountDownLatch idle = new CountDownLatch(1);
        container.stop(idle::countDown);
        stop.raise();
        try {
            if (!idle.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                log.warn("parts are still in work after {}; the broker will give them to another worker", timeout);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
