package io.dwsim.gateway.ui.runs;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCategory;
import io.dwsim.gateway.control.ControlDatabaseFailure;
import io.dwsim.gateway.ui.runs.RunStream.Watched;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages that are sent news of runs. Each run that is watched is looked at once per interval, whoever watches it, in
 * the database: so it does not matter which gateway a page has come to. No page holds a thread while there is no news.
 */
@Component
class RunStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunStreams.class);
    private static final int SENDERS = 4;
    private static final long LAST_WORD_MILLIS = 1_000;

    private final RunFragment fragment;
    private final StreamProperties properties;
    private final Set<RunStream> open = new HashSet<>();
    private @Nullable ScheduledExecutorService clockwork;
    private @Nullable ThreadPoolExecutor senders;

    RunStreams(RunFragment fragment, StreamProperties properties) {
        this.fragment = fragment;
        this.properties = properties;
    }

    /** Begins to send news; empty when there are too many who are sent some already, or the service stops. */
    synchronized Optional<SseEmitter> open(String experiment, long id) {
        if (senders == null || open.size() >= properties.max()) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(properties.longest().toMillis());
        RunStream stream = new RunStream(new Watched(experiment, id), emitter, senders, properties.silence());
        emitter.onCompletion(() -> forget(stream));
        emitter.onError(failure -> forget(stream));
        emitter.onTimeout(() -> {
            forget(stream);
            emitter.complete();
        });
        open.add(stream);
        stream.greet();
        return Optional.of(emitter);
    }

    /** How many pages are sent news. */
    synchronized int count() {
        return open.size();
    }

    private synchronized void forget(RunStream stream) {
        open.remove(stream);
    }

    private synchronized Map<Watched, List<RunStream>> watched() {
        return open.stream().collect(Collectors.groupingBy(RunStream::watched));
    }

    private void look() {
        watched().forEach((watched, streams) -> {
            try {
                RunFragment.Rendered now = fragment.render(watched.experiment(), watched.id());
                streams.forEach(stream -> stream.offer(now));
            } catch (RuntimeException e) {
                missed(watched, streams, e);
            }
        });
    }

    private static void missed(Watched watched, List<RunStream> streams, RuntimeException failure) {
        if (ControlDatabaseFailure.isPassing(failure)) {
            LOG.debug("{} is looked at later: {}", watched, failure.toString());
        } else if (failure instanceof DwsimException e && e.code().category() == ErrorCategory.NOT_FOUND) {
            streams.forEach(RunStream::end);
        } else {
            LOG.warn("{} cannot be shown", watched, failure);
            streams.forEach(RunStream::close);
        }
    }

    @Override
    public synchronized void start() {
        senders = (ThreadPoolExecutor) Executors.newFixedThreadPool(SENDERS, work -> named(work, "run-news"));
        clockwork = new ScheduledThreadPoolExecutor(1, work -> named(work, "run-watch"));
        long interval = properties.interval().toMillis();
        // ends with the clockwork; look() itself lets nothing through
        var unused = clockwork.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    private static Thread named(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Comes before the server waits for requests under way, being of the last phase; a stream would be one for long. */
    @Override
    public void stop() {
        List<RunStream> last;
        ThreadPoolExecutor threads;
        synchronized (this) {
            if (clockwork == null || senders == null) {
                return;
            }
            clockwork.shutdownNow();
            clockwork = null;
            threads = senders;
            senders = null;
            last = List.copyOf(open);
        }
        last.forEach(RunStream::close);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORD_MILLIS, TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return senders != null;
    }
}
