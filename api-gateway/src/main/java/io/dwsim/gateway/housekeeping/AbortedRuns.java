package io.dwsim.gateway.housekeeping;

import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.gateway.housekeeping.RetentionTable.Files;
import io.dwsim.gateway.run.StagedRuns;
import io.dwsim.gateway.run.StrayParts;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what aborted runs have left in the lake: once the warehouse has let go of the run, as one that was published a
 * moment before the abort keeps its files; and again later, for what a worker wrote that heard of the abort late.
 */
@Component
class AbortedRuns implements StrayParts {

    private final RetentionTable runs;
    private final LakeRemovalTable removals;
    private final WarehouseLeftovers warehouse;
    private final StagedRuns staged;
    private final RetentionProperties properties;
    private final TransactionTemplate transaction;

    AbortedRuns(
            RetentionTable runs,
            LakeRemovalTable removals,
            WarehouseLeftovers warehouse,
            StagedRuns staged,
            RetentionProperties properties,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.removals = removals;
        this.warehouse = warehouse;
        this.staged = staged;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Decides that the files of aborted runs go. */
    void clear() {
        for (Files files : runs.findAborted()) {
            if (warehouse.isDiscarded(files.runId(), files.epoch())) {
                transaction.executeWithoutResult(status -> clear(files));
            } else {
                // the word may have been lost
                staged.discardEnded(files.runId(), properties.settledAfter());
            }
        }
    }

    private void clear(Files files) {
        if (runs.expireAborted(files.runId())) {
            String prefix = LakeKeys.run(files.experimentName(), files.runId());
            removals.add(prefix, Duration.ZERO);
            removals.add(prefix, properties.stragglersAfter());
        }
    }

    @Override
    public void found(PartGenerated part) {
        boolean ofTheRun =
                part.objectKey().startsWith("experiments/") && part.objectKey().contains("/runs/" + part.runId() + "/");
        if (ofTheRun && !runs.keepsParquet(part.runId())) {
            removals.add(part.objectKey(), Duration.ZERO);
        }
    }
}
