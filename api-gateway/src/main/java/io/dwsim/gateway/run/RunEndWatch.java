package io.dwsim.gateway.run;

import jakarta.persistence.PostUpdate;
import org.springframework.context.ApplicationEventPublisher;

/** Tells other features within the transaction that ends a run, whoever ends it. */
class RunEndWatch {

    private final ApplicationEventPublisher events;

    RunEndWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostUpdate
    void updated(Run run) {
        if (!run.isRunning()) {
            events.publishEvent(new RunEnded(run.id()));
        }
    }
}
