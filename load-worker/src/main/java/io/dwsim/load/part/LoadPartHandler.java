package io.dwsim.load.part;

import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseTransaction;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.common.worker.Retry;
import io.dwsim.common.worker.WorkRunner;
import io.dwsim.common.worker.WorkerSignals;
import io.dwsim.load.LoadProperties;
import io.dwsim.load.copy.PartCopy;
import io.dwsim.load.ledger.FenceState;
import io.dwsim.load.ledger.PartLedger;
import io.dwsim.load.ledger.RunFence;
import io.dwsim.load.ledger.Staging;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads a part exactly once, however often it is asked to: rows and ledger row are one transaction, and the fence says
 * whether the run still wants them.
 */
@Component
class LoadPartHandler {

    private static final Logger log = LoggerFactory.getLogger(LoadPartHandler.class);

    private final WorkRunner runner;
    private final Retry retry;
    private final WorkerSignals signals;
    private final PartDownload download;
    private final WarehouseTransactions warehouse;
    private final Staging staging;
    private final RunFence fence;
    private final PartLedger ledger;
    private final LoadProperties properties;
    private final Timer copies;

    LoadPartHandler(
            WorkRunner runner,
            Retry retry,
            WorkerSignals signals,
            PartDownload download,
            WarehouseTransactions warehouse,
            Staging staging,
            RunFence fence,
            PartLedger ledger,
            LoadProperties properties,
            MeterRegistry meters) {
        this.runner = runner;
        this.retry = retry;
        this.signals = signals;
        this.download = download;
        this.warehouse = warehouse;
        this.staging = staging;
        this.fence = fence;
        this.ledger = ledger;
        this.properties = properties;
        this.copies = Timer.builder("dwsim.warehouse.copy")
                .description("Copies of parts into the warehouse")
                .register(meters);
    }

    /** Returns when the command is done with: loaded, failed, or not wanted any more. */
    void handle(LoadPart command) {
        runner.onPart(
                command.runId(),
                command.epoch(),
                command.table(),
                command.part(),
                PartStage.LOAD,
                command.attempt(),
                () -> retry.call(command.runId(), () -> load(command)),
                failure -> new PartLoadFailed(
                        command.runId(), command.table(), command.part(), failure, command.attempt(), command.epoch()));
    }

    private Optional<PartLoaded> load(LoadPart command) {
        Table table = table(command);
        staging.prepare(command.runId(), command.epoch(), command.experiment(), properties.lockTimeout());
        // a part that is not wanted, or here already, is not fetched from the lake
        Standing standing = call(command, transaction -> standing(transaction, command));
        if (standing == Standing.MISSING) {
            standing = download.use(
                    command.objectKey(),
                    command.sha256(),
                    file -> call(command, transaction -> copy(transaction, command, table, file)));
        }
        if (standing == Standing.UNWANTED) {
            log.info("{}: not wanted any more", what(command));
            return Optional.empty();
        }
        return Optional.of(new PartLoaded(
                command.runId(), command.table(), command.part(), command.rows(), command.attempt(), command.epoch()));
    }

    /** From here to the end of the transaction nobody publishes or discards the run. */
    private Standing standing(WarehouseTransaction transaction, LoadPart command) {
        RunFence.Standing run = fence.share(transaction, command.runId())
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.INTERNAL_ERROR, what(command) + ": the warehouse has forgotten the run"));
        boolean open = run.isOpenTo(command.epoch());
        if (!open && run.state() != FenceState.PUBLISHED) {
            return Standing.UNWANTED;
        }
        if (ledger.has(transaction, command.runId(), command.table(), command.part())) {
            return Standing.LOADED;
        }
        return open ? Standing.MISSING : Standing.UNWANTED;
    }

    private Standing copy(WarehouseTransaction transaction, LoadPart command, Table table, Path file) {
        Standing standing = standing(transaction, command);
        if (standing != Standing.MISSING) {
            return standing;
        }
        // whoever holds the claim may stand still, with its connection open
        transaction.limitLockWaits(properties.claimTimeout());
        // before the copy: of two that load the same part the second waits here, and then has nothing to copy
        if (ledger.claim(transaction, command.runId(), command.table(), command.part(), command.rows())) {
            copies.record(() -> new PartCopy(table, file)
                    .into(
                            transaction.connection(),
                            SchemaNames.staging(command.runId()),
                            command.rows(),
                            () -> signals.check(command.runId())));
        }
        return Standing.LOADED;
    }

    private Standing call(LoadPart command, Function<WarehouseTransaction, Standing> work) {
        return warehouse.call(what(command), work);
    }

    private static Table table(LoadPart command) {
        return command.experiment()
                .table(command.table())
                .orElseThrow(() -> new DwsimException(
                        ErrorCode.SCHEMA_MISMATCH,
                        "experiment '" + command.experiment().name() + "' has no table '" + command.table() + "'"));
    }

    private static String what(LoadPart command) {
        return "run " + command.runId() + ", table '" + command.table() + "', part " + command.part();
    }

    /** Where a part stands in the warehouse. */
    private enum Standing {
        MISSING,
        LOADED,
        UNWANTED
    }
}
