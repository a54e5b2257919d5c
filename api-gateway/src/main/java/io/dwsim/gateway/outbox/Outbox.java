package io.dwsim.gateway.outbox;

import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a message is left to be sent: it goes out if, and only if, the surrounding transaction commits. */
@Component
public class Outbox {

    private final OutboxTable table;
    private final OutboxSignal signal;

    Outbox(OutboxTable table, OutboxSignal signal) {
        this.table = table;
        this.signal = signal;
    }

    /** Leaves a message; there must be a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Message message) {
        table.insert(Envelope.of(message));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }
}
