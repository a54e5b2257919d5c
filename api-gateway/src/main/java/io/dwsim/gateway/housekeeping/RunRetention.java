package io.dwsim.gateway.housekeeping;

import io.dwsim.common.lake.LakeKeys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the last runs of every experiment. That files go is decided under the lock of the experiment, together with the
 * mark that keeps others from counting on them; they are deleted later.
 */
@Component
class RunRetention {

    private static final Logger LOG = LoggerFactory.getLogger(RunRetention.class);

    private final RetentionTable runs;
    private final LakeRemovalTable removals;
    private final RetentionProperties properties;
    private final TransactionTemplate transaction;

    RunRetention(
            RetentionTable runs,
            LakeRemovalTable removals,
            RetentionProperties properties,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.removals = removals;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Marks what is too old, and forgets what is older still. */
    void apply() {
        for (long experiment : runs.findFull(properties.parquetRuns(), properties.runs())) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> apply(experiment)));
            }
        }
    }

    /** Whether there may be more to forget. */
    private boolean apply(long experiment) {
        Optional<String> name = runs.lock(experiment);
        if (name.isEmpty()) {
            return false;
        }
        List<Long> expired = runs.expireParquet(experiment, properties.parquetRuns());
        expired.forEach(run -> removals.add(LakeKeys.run(name.get(), run), Duration.ZERO));
        List<RetentionTable.Forgotten> forgotten = runs.forget(experiment, properties.runs());
        forgotten.stream()
                .filter(RetentionTable.Forgotten::hasFiles)
                .forEach(run -> removals.add(LakeKeys.run(name.get(), run.runId()), Duration.ZERO));
        if (!expired.isEmpty() || !forgotten.isEmpty()) {
            LOG.info(
                    "experiment '{}': the files of runs {} go, {} runs are forgotten",
                    name.get(),
                    expired,
                    forgotten.size());
        }
        return !forgotten.isEmpty();
    }
}
