package io.dwsim.common.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

class WorkShutdownTest {

    private final WorkerSignals signals = new WorkerSignals();
    private final GenericApplicationContext context = new GenericApplicationContext();
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(1);

    /** Says whether work was already stopped when it was told to take no more, and ends when work has been stopped. */
    private class Consumers implements SmartLifecycle {
        private boolean running = true;
        private boolean workWasStoppedBefore;
        private volatile boolean idle;

        @Override
        public void stop(Runnable callback) {
            running = false;
            workWasStoppedBefore = workIsStopped();
            workers.schedule(() -> end(callback), 1, TimeUnit.MILLISECONDS);
        }

        private void end(Runnable callback) {
            if (workIsStopped()) {
                idle = true;
                callback.run();
            } else {
                workers.schedule(() -> end(callback), 1, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return running;
        }
    }

    @BeforeEach
    void refresh() {
        context.refresh();
    }

    @AfterEach
    void close() {
        workers.shutdownNow();
        context.close();
    }

    private boolean workIsStopped() {
        try {
            signals.check(Retry.NO_RUN);
            return false;
        } catch (WorkStopped stopped) {
            return true;
        }
    }

    private void close(ApplicationContext closed, Duration timeout, Consumers... consumers) {
        new WorkShutdown(context, () -> List.of(consumers), signals, timeout)
                .onApplicationEvent(new ContextClosedEvent(closed));
    }

    @Test
    void noQueueSendsMoreWhenWorkIsStoppedAndTheCloseWaitsForIt() {
        Consumers parts = new Consumers();
        Consumers control = new Consumers();

        close(context, Duration.ofMinutes(1), parts, control);

        assertThat(parts.workWasStoppedBefore).isFalse();
        assertThat(control.workWasStoppedBefore).isFalse();
        assertThat(parts.idle && control.idle).isTrue();
    }

    @Test
    void workThatDoesNotHeedTheStopDoesNotHoldUpTheClose() {
        Consumers stubborn = new Consumers() {
            @Override
            public void stop(Runnable callback) {}
        };

        close(context, Duration.ofMillis(1), stubborn);

        assertThat(stubborn.idle).isFalse();
        assertThat(workIsStopped()).isTrue();
    }

    @Test
    void theEndOfAnotherContextStopsNothing() {
        Consumers consumers = new Consumers();

        try (GenericApplicationContext child = new GenericApplicationContext(context)) {
            close(child, Duration.ofMinutes(1), consumers);
        }

        assertThat(consumers.isRunning()).isTrue();
        assertThat(workIsStopped()).isFalse();
    }
}
