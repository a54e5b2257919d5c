package io.dwsim.gateway.system;

import io.dwsim.common.messaging.QueueDepths;
import io.dwsim.common.messaging.QueueDepths.QueueDepth;
import io.dwsim.gateway.system.SystemView.OutboxView;
import io.dwsim.gateway.worker.KnownWorker;
import io.dwsim.gateway.worker.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gauges over the whole system, sampled on a thread of their own: a scrape reads the last sample and waits for nobody.
 * What could not be found out is left out, rather than shown as it was.
 */
@Component
class SystemMetrics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SystemMetrics.class);

    private final ControlTable table;
    private final Workers workers;
    private final QueueDepths queueDepths;
    private final SystemProperties properties;
    private final MultiGauge parts;
    private final MultiGauge runs;
    private final MultiGauge workersAlive;
    private final MultiGauge outboxMessages;
    private final MultiGauge outboxAge;
    private final MultiGauge queueMessages;
    private final MultiGauge queueConsumers;
    private final MultiGauge deadLetters;
    private ScheduledExecutorService sampler = newSampler();
    private volatile boolean running;

    SystemMetrics(
            ControlTable table,
            Workers workers,
            QueueDepths queueDepths,
            SystemProperties properties,
            MeterRegistry registry) {
        this.table = table;
        this.workers = workers;
        this.queueDepths = queueDepths;
        this.properties = properties;
        this.parts = gauge("dwsim.run.parts", "parts", "Parts of running runs by state", registry);
        this.runs = gauge("dwsim.runs", "runs", "Runs by status", registry);
        this.workersAlive = gauge("dwsim.workers", "workers", "Workers heard of lately by service", registry);
        this.outboxMessages = gauge("dwsim.outbox", "messages", "Messages not sent yet", registry);
        this.outboxAge = gauge("dwsim.outbox.age", "seconds", "Age of the oldest message not sent yet", registry);
        this.queueMessages = gauge("dwsim.queue", "messages", "Messages ready in a queue", registry);
        this.queueConsumers = gauge("dwsim.queue.consumers", null, "Consumers of a queue", registry);
        this.deadLetters = gauge("dwsim.dead.letters", "messages", "Messages in a queue's dead letters", registry);
    }

    private static MultiGauge gauge(String name, @Nullable String unit, String description, MeterRegistry registry) {
        return MultiGauge.builder(name).description(description).baseUnit(unit).register(registry);
    }

    private static ScheduledExecutorService newSampler() {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "system-sampler");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void start() {
        running = true;
        sampler = newSampler();
        sampler.scheduleWithFixedDelay(
                this::sample, 0, properties.sampleInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sample() {
        try {
            rows(parts, "state", table.activeParts());
            rows(runs, "status", table.runs());
            rows(workersAlive, "service", aliveByService());
            OutboxView outbox = table.outbox();
            outboxMessages.register(List.of(Row.of(Tags.empty(), outbox.messages())), true);
            outboxAge.register(List.of(Row.of(Tags.empty(), outbox.oldestSeconds())), true);
        } catch (RuntimeException e) {
            LOG.debug("no figures from the control database: {}", e.toString());
            clear(parts, runs, workersAlive, outboxMessages, outboxAge);
        }
        try {
            Map<String, Long> messages = new TreeMap<>();
            Map<String, Long> consumers = new TreeMap<>();
            Map<String, Long> dead = new TreeMap<>();
            for (QueueDepth queue : queueDepths.read()) {
                messages.put(queue.name(), queue.messages());
                consumers.put(queue.name(), (long) queue.consumers());
                dead.put(queue.name(), queue.deadLetters());
            }
            rows(queueMessages, "queue", messages);
            rows(queueConsumers, "queue", consumers);
            rows(deadLetters, "queue", dead);
        } catch (RuntimeException e) {
            LOG.debug("no figures from the broker: {}", e.toString());
            clear(queueMessages, queueConsumers, deadLetters);
        }
    }

    private Map<String, Long> aliveByService() {
        Map<String, Long> alive = new TreeMap<>();
        workers.list().stream()
                .filter(KnownWorker::alive)
                .forEach(worker -> alive.merge(worker.service(), 1L, Long::sum));
        return alive;
    }

    private static void rows(MultiGauge gauge, String tag, Map<String, Long> figures) {
        gauge.register(
                figures.entrySet().stream()
                        .map(figure -> Row.of(Tags.of(tag, figure.getKey()), figure.getValue()))
                        .toList(),
                true);
    }

    private static void clear(MultiGauge... gauges) {
        for (MultiGauge gauge : gauges) {
            gauge.register(List.of(), true);
        }
    }

    @Override
    public void stop() {
        running = false;
        sampler.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
