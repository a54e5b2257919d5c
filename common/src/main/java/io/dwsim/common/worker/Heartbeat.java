package io.dwsim.common.worker;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.WorkerHeartbeat;
import io.dwsim.common.messaging.ConfirmingPublisher;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Says now and then that this worker lives, and which parts it still works on. A beat that gets lost does no harm. */
final class Heartbeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final String worker;
    private final String service;
    private final Duration interval;
    private final WorkInProgress inProgress;
    private final ConfirmingPublisher publisher;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable ScheduledFuture<?> task;

    Heartbeat(
            String worker,
            String service,
            Duration interval,
            WorkInProgress inProgress,
            ConfirmingPublisher publisher) {
        this.worker = worker;
        this.service = service;
        this.interval = interval;
        this.inProgress = inProgress;
        this.publisher = publisher;
        scheduler.setThreadNamePrefix("heartbeat-");
        scheduler.setDaemon(true);
    }

    @Override
    public synchronized void start() {
        scheduler.initialize();
        task = scheduler.scheduleWithFixedDelay(this::beat, interval);
    }

    @Override
    public synchronized void stop() {
        scheduler.shutdown();
        task = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return task != null;
    }

    private void beat() {
        publish(new WorkerHeartbeat(worker, service, inProgress.labels()));
        for (PartStarted part : inProgress.parts()) {
            publish(part);
        }
    }

    /** Publishes what may get lost. */
    void publish(Event event) {
        try {
            publisher.publish(event);
        } catch (DwsimException e) {
            log.debug("no beat: {}", e.getMessage());
        }
    }
}
