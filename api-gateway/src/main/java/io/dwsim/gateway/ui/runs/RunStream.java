package io.dwsim.gateway.ui.runs;

import io.dwsim.gateway.ui.runs.RunFragment.Rendered;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One page that is sent news of a run. At most one thread is busy with it; while a slow client holds that up, news is
 * passed over, and the next is whole again.
 */
final class RunStream {

    /** The run the page shows. */
    record Watched(String experiment, long id) {}

    private static final Logger LOG = LoggerFactory.getLogger(RunStream.class);
    private static final long RECONNECT_MILLIS = 2_000;

    private final Watched watched;
    private final SseEmitter emitter;
    private final Executor threads;
    private final Duration silence;
    private final AtomicBoolean busy = new AtomicBoolean();
    private String sent = "";
    private long sentAt = System.nanoTime();
    private volatile boolean closing;

    RunStream(Watched watched, SseEmitter emitter, Executor threads, Duration silence) {
        this.watched = watched;
        this.emitter = emitter;
        this.threads = threads;
        this.silence = silence;
    }

    Watched watched() {
        return watched;
    }

    /** Answers at once, so that the browser knows that it is heard. */
    void greet() {
        run(() ->
                emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS).comment("watching")));
    }

    /** Sends how the run is now, if that is news, and ends when it has ended. */
    void offer(Rendered now) {
        run(() -> {
            if (!now.html().equals(sent)) {
                send(SseEmitter.event().name("state").data(now.html(), MediaType.TEXT_PLAIN));
                sent = now.html();
            } else if (System.nanoTime() - sentAt > silence.toNanos()) {
                send(SseEmitter.event().comment("still here"));
            }
            if (!now.running()) {
                send(SseEmitter.event().name("end").data("", MediaType.TEXT_PLAIN));
                emitter.complete();
            }
        });
    }

    /** Ends, and lets the browser ask for the page itself. */
    void end() {
        run(() -> {
            send(SseEmitter.event().name("end").data("", MediaType.TEXT_PLAIN));
            emitter.complete();
        });
    }

    /** Breaks off; browsers come again in a moment. */
    void close() {
        closing = true;
        run(() -> {});
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        sentAt = System.nanoTime();
    }

    private interface Step {
        void take() throws IOException;
    }

    private void run(Step step) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    step.take();
                } catch (IOException | IllegalStateException e) {
                    // the container knows by now, and tells the emitter
                    LOG.debug("a page that watched {} is gone: {}", watched, e.toString());
                } finally {
                    busy.set(false);
                    if (closing) {
                        emitter.complete();
                    }
                }
            });
        } catch (RejectedExecutionException e) {
            busy.set(false);
        }
    }
}
