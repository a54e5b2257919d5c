package io.dwsim.gateway.worker;

import io.dwsim.common.message.WorkerHeartbeat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps who was heard of. A beat that is lost or late does no harm; nothing is decided by this list. */
@Component
public class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final WorkerTable table;
    private final WorkerProperties properties;

    Workers(WorkerTable table, WorkerProperties properties) {
        this.table = table;
        this.properties = properties;
    }

    /** Takes in a beat. */
    public void heard(WorkerHeartbeat beat) {
        table.hear(beat);
    }

    /** The workers heard of lately. */
    public List<KnownWorker> list() {
        return table.list(properties.aliveFor(), properties.forgottenAfter());
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forget() {
        try {
            table.forget(properties.forgottenAfter());
        } catch (RuntimeException e) {
            LOG.debug("silent workers are forgotten later: {}", e.toString());
        }
    }
}
