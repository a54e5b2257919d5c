package io.dwsim.load.publish;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.message.RunPublishFailed;
import io.dwsim.common.message.RunPublished;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.common.worker.Retry;
import io.dwsim.common.worker.WorkRunner;
import io.dwsim.load.LoadProperties;
import io.dwsim.load.ledger.FenceState;
import io.dwsim.load.ledger.RunFence;
import io.dwsim.load.ledger.RunFence.Standing;
import io.dwsim.load.ledger.Staging;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes a loaded run: everything that takes time or can fail is done to tables nobody sees, the swap comes last.
 * Broken off at any point it can be asked for again, and goes on from there.
 */
@Component
class PublishRunHandler {

    private static final Logger log = LoggerFactory.getLogger(PublishRunHandler.class);

    private final WorkRunner runner;
    private final Retry retry;
    private final WarehouseTransactions warehouse;
    private final Staging staging;
    private final RunFence fence;
    private final RowCountCheck rowCounts;
    private final StagedKeys keys;
    private final SchemaSwap swap;
    private final RetiredSchemas retired;
    private final LoadProperties properties;

    PublishRunHandler(
            WorkRunner runner,
            Retry retry,
            WarehouseTransactions warehouse,
            Staging staging,
            RunFence fence,
            RowCountCheck rowCounts,
            StagedKeys keys,
            SchemaSwap swap,
            RetiredSchemas retired,
            LoadProperties properties) {
        this.runner = runner;
        this.retry = retry;
        this.warehouse = warehouse;
        this.staging = staging;
        this.fence = fence;
        this.rowCounts = rowCounts;
        this.keys = keys;
        this.swap = swap;
        this.retired = retired;
        this.properties = properties;
    }

    /** Returns when the command is done with: published, failed, or not wanted any more. */
    void handle(PublishRun command) {
        runner.onRun(
                command.runId(),
                "publish",
                () -> retry.call(Retry.NO_RUN, () -> publish(command)),
                failure -> new RunPublishFailed(command.runId(), failure, command.attempt(), command.epoch()));
        retired.dropNow(command.runId());
    }

    private Optional<RunPublished> publish(PublishRun command) {
        // a run of empty tables has no part that would have made them
        staging.prepare(command.runId(), command.epoch(), command.experiment(), properties.lockTimeout());
        Standing standing = standing(command.runId());
        FenceState state = standing.state();
        if (standing.isOpenTo(command.epoch())) {
            rowCounts.check(command);
            keys.build(command);
            keys.analyze(command);
            state = swap.swap(command);
        }
        if (state != FenceState.PUBLISHED) {
            log.info("run {}: {}, nothing is published", command.runId(), state);
            return Optional.empty();
        }
        return Optional.of(new RunPublished(command.runId(), command.rowCounts()));
    }

    private Standing standing(long runId) {
        return warehouse
                .call("run " + runId, transaction -> fence.look(transaction, runId))
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.INTERNAL_ERROR, "run " + runId + ": the warehouse has forgotten the run"));
    }
}
