package io.dwsim.gateway.outbox;

import io.dwsim.common.messaging.ConfirmingPublisher;
import io.dwsim.gateway.outbox.OutboxTable.Row;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what lies in the outbox and deletes only what the broker certainly has in a queue. Several relays may run at
 * once; a crash between sending and deleting sends twice, which receivers allow for.
 */
@Component
class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxTable table;
    private final ConfirmingPublisher publisher;
    private final TransactionTemplate transaction;
    private final OutboxProperties properties;

    OutboxRelay(
            OutboxTable table,
            ConfirmingPublisher publisher,
            TransactionTemplate transaction,
            OutboxProperties properties) {
        this.table = table;
        this.publisher = publisher;
        this.transaction = transaction;
        this.properties = properties;
    }

    /**
     * Sends one batch.
     *
     * @return whether more may be due right away
     */
    boolean relayBatch() {
        Integer sent = transaction.execute(status -> {
            List<Row> rows = table.lockDue(properties.batchSize());
            List<Boolean> arrived =
                    publisher.publishAll(rows.stream().map(Row::envelope).toList());
            List<Long> delivered = new ArrayList<>();
            List<Long> undelivered = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                (arrived.get(i) ? delivered : undelivered).add(rows.get(i).id());
            }
            table.delete(delivered);
            table.postpone(undelivered);
            if (!undelivered.isEmpty()) {
                LOG.warn(
                        "the broker did not take {} of {} messages, they stay in the outbox",
                        undelivered.size(),
                        rows.size());
            }
            return delivered.size();
        });
        return sent != null && sent == properties.batchSize();
    }
}
