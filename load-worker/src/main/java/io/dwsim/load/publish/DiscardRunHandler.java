package io.dwsim.load.publish;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.message.DiscardRun;
import io.dwsim.common.message.RunPublished;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.common.worker.EventPublisher;
import io.dwsim.common.worker.Retry;
import io.dwsim.load.LoadProperties;
import io.dwsim.load.ledger.FenceState;
import io.dwsim.load.ledger.PartLedger;
import io.dwsim.load.ledger.Staging;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Makes sure that nothing of a run is or gets into the warehouse. A run that readers see already stays, and the gateway
 * is told so once more: the discard came too late.
 */
@Component
class DiscardRunHandler {

    private static final Logger log = LoggerFactory.getLogger(DiscardRunHandler.class);

    private final Staging staging;
    private final WarehouseTransactions warehouse;
    private final PartLedger ledger;
    private final Retry retry;
    private final EventPublisher events;
    private final LoadProperties properties;

    DiscardRunHandler(
            Staging staging,
            WarehouseTransactions warehouse,
            PartLedger ledger,
            Retry retry,
            EventPublisher events,
            LoadProperties properties) {
        this.staging = staging;
        this.warehouse = warehouse;
        this.ledger = ledger;
        this.retry = retry;
        this.events = events;
        this.properties = properties;
    }

    /**
     * Returns when the command is done with.
     *
     * @throws DwsimException when the warehouse does not answer: nobody else would ask for the discard again
     */
    void handle(DiscardRun command) {
        try (var inRun = MDC.putCloseable("run", Long.toString(command.runId()))) {
            Optional<RunPublished> tooLate = retry.call(Retry.NO_RUN, () -> discard(command));
            tooLate.ifPresent(event -> retry.run(Retry.NO_RUN, () -> events.publish(event)));
        } catch (DwsimException e) {
            if (e.code().isTransient()) {
                throw e;
            }
            log.error("run {}: cannot be discarded", command.runId(), e);
        }
    }

    private Optional<RunPublished> discard(DiscardRun command) {
        long runId = command.runId();
        FenceState state = staging.discard(runId, command.epoch(), properties.lockTimeout());
        if (state != FenceState.PUBLISHED) {
            log.info("run {}: {}", runId, state == FenceState.OPEN ? "was resumed, nothing is discarded" : "discarded");
            return Optional.empty();
        }
        Map<String, Long> rows = warehouse.call(
                "run " + runId + ": counting rows", transaction -> ledger.rowsByTable(transaction, runId));
        return Optional.of(new RunPublished(runId, rows));
    }
}
