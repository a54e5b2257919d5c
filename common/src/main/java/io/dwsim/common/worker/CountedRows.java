package io.dwsim.common.worker;

import io.dwsim.common.message.Event;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartLoaded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the rows that events report, once the broker has the event. A part that is done twice counts twice. */
final class CountedRows implements EventPublisher {

    private final EventPublisher events;
    private final Counter generated;
    private final Counter loaded;

    CountedRows(EventPublisher events, MeterRegistry meters) {
        this.events = events;
        this.generated = Counter.builder("dwsim.rows.generated")
                .description("Rows written to the lake by this worker")
                .baseUnit("rows")
                .register(meters);
        this.loaded = Counter.builder("dwsim.rows.loaded")
                .description("Rows copied into the warehouse by this worker")
                .baseUnit("rows")
                .register(meters);
    }

    @Override
    public void publish(Event event) {
        events.publish(event);
        if (event instanceof PartGenerated part) {
            generated.increment(part.rows());
        } else if (event instanceof PartLoaded part) {
            loaded.increment(part.rows());
        }
    }
}
