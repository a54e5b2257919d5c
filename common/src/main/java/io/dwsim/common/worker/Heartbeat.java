package io.dwsim.common.worker;

import io.dwsim.common.message.Event;
import io.dwsim.common.message.WorkerHeartbeat;
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

    private static final Duration LONGEST_LAST_BEAT = Duration.ofSeconds(2);

    private final String worker;
    private final String service;
    private final Duration interval;
    private final WorkInProgress inProgress;
    private final EventPublisher events;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable ScheduledFuture<?> task;

    Heartbeat(String worker, String service, Duration interval, WorkInProgress inProgress, EventPublisher events) {
        this.worker = worker;
        this.service = service;
        this.interval = interval;
        this.inProgress = inProgress;
        this.events = events;
        scheduler.setThreadNamePrefix("heartbeat-");
        scheduler.setDaemon(true);
        // a beat under way may end: a connection that closes under it would be opened again only to be closed
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationMillis(LONGEST_LAST_BEAT.toMillis());
    }

    @Override
    public synchronized void start() {
        scheduler.initialize();
        task = scheduler.scheduleWithFixedDelay(this::beat, interval);
    }

    @Override
    public synchronized void stop() {
        if (task != null) {
            task = null;
            scheduler.shutdown();
            scheduler.getScheduledExecutor().shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return task != null;
    }

    /** Before the listeners when starting, hence after them when stopping. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    private void beat() {
        publish(new WorkerHeartbeat(worker, service, inProgress.labels()));
        inProgress.parts().forEach(this::publish);
    }

    private void publish(Event event) {
        try {
            events.publish(event);
        } catch (RuntimeException e) {
            log.debug("{} did not arrive", event, e);
        }
    }
}
