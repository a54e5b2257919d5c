package io.dwsim.common.worker;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.Lifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Stops the work before the rest of the process: first the broker is told to send no more, then the work under way is
 * stopped. The other way round the broker would send what is given back to this process again and again, and each time
 * counts against the delivery limit.
 */
final class WorkShutdown implements ApplicationListener<ContextClosedEvent> {

    private static final Logger log = LoggerFactory.getLogger(WorkShutdown.class);

    private final ApplicationContext context;
    private final Supplier<? extends Collection<? extends SmartLifecycle>> consumers;
    private final WorkerSignals signals;
    private final Duration timeout;

    WorkShutdown(
            ApplicationContext context,
            Supplier<? extends Collection<? extends SmartLifecycle>> consumers,
            WorkerSignals signals,
            Duration timeout) {
        this.context = context;
        this.consumers = consumers;
        this.signals = signals;
        this.timeout = timeout;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        // the events of child contexts come by here, too
        if (!event.getApplicationContext().equals(context)) {
            return;
        }
        List<? extends SmartLifecycle> running =
                consumers.get().stream().filter(Lifecycle::isRunning).toList();
        CountDownLatch idle = new CountDownLatch(running.size());
        running.forEach(consumer -> consumer.stop(idle::countDown));
        signals.shutDown();
        try {
            if (!idle.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                log.warn("work is still under way after {}; the broker will give it to another worker", timeout);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
