package io.dwsim.generation.worker;

import io.dwsim.common.message.Event;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.WorkerHeartbeat;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Says at intervals that the worker is alive and which parts it still works on, so that nobody gives them to another.
 * Best effort: a beat that does not arrive is not repeated, the next one follows anyway.
 */
final class WorkerPulse implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkerPulse.class);
    private static final String SERVICE = "generation-worker";
    private static final Duration LONGEST_LAST_BEAT = Duration.ofSeconds(2);

    private final WorkerIdentity worker;
    private final PartsInWork parts;
    private final EventPublisher events;
    private final GenerationProperties properties;

    @Nullable
    private volatile ScheduledExecutorService executor;

    WorkerPulse(WorkerIdentity worker, PartsInWork parts, EventPublisher events, GenerationProperties properties) {
        this.worker = worker;
        this.parts = parts;
        this.events = events;
        this.properties = properties;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "worker-pulse");
            thread.setDaemon(true);
            return thread;
        });
        every(properties.heartbeatInterval(), this::sayAlive, started);
        every(properties.beatInterval(), this::sayAtWork, started);
        executor = started;
    }

    // nobody waits for a beat, and what goes wrong with one is logged where it happens
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void every(Duration interval, Runnable task, ScheduledExecutorService executor) {
        executor.scheduleWithFixedDelay(task, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void sayAlive() {
        tryToPublish(new WorkerHeartbeat(
                worker.name(),
                SERVICE,
                parts.current().stream().map(WorkerPulse::name).toList()));
    }

    private void sayAtWork() {
        parts.current().forEach(this::tryToPublish);
    }

    private static String name(PartStarted part) {
        return part.runId() + "/" + part.table() + "/" + part.part();
    }

    private void tryToPublish(Event event) {
        try {
            events.publish(event);
        } catch (RuntimeException e) {
            // an exception that left the task would end the pulse for good
            log.debug("{} did not arrive", event, e);
        }
    }

    /** Lets a beat under way end: a connection that closes under it would be opened again only to be closed. */
    @Override
    public void stop() {
        ScheduledExecutorService running = executor;
        if (running == null) {
            return;
        }
        executor = null;
        running.shutdown();
        try {
            if (!running.awaitTermination(LONGEST_LAST_BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    /** Before the listeners when starting, hence after them when stopping. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
