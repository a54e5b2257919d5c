package io.dwsim.gateway.housekeeping;

import io.dwsim.common.lake.Lake;
import io.dwsim.gateway.housekeeping.LakeRemovalTable.Removal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes from the lake what was decided to go. Deleting twice is harmless, so that no lock is held meanwhile. */
@Component
class LakeRemovals {

    private static final Logger LOG = LoggerFactory.getLogger(LakeRemovals.class);

    /** Longer than a removal takes; one that failed is tried again after as long. */
    private static final Duration TIME = Duration.ofMinutes(5);

    private final LakeRemovalTable table;
    private final Lake lake;

    LakeRemovals(LakeRemovalTable table, Lake lake) {
        this.table = table;
        this.lake = lake;
    }

    /**
     * Does all removals that are due, as long as it is to go on.
     *
     * @throws io.dwsim.common.failure.DwsimException when the lake does not answer: the rest is done another time
     */
    void doDue(BooleanSupplier goOn) {
        for (Optional<Removal> due = next(goOn); due.isPresent(); due = next(goOn)) {
            Removal removal = due.get();
            lake.ensureBucket();
            lake.deletePrefix(removal.prefix());
            table.done(removal);
            LOG.info("removed s3://{}/{}", lake.bucket(), removal.prefix());
        }
    }

    private Optional<Removal> next(BooleanSupplier goOn) {
        return goOn.getAsBoolean() ? table.take(TIME) : Optional.empty();
    }
}
