package io.dwsim.gateway.outbox;

import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.Message;
import java.time.Duration;
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
        add(message, Duration.ZERO);
    }

    /** Leaves a message that is to be sent when so much time has passed; there must be a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Message message, Duration delay) {
        table.insert(Envelope.of(message), delay);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }

    /** Whether messages about a run have not been sent yet. */
    public boolean holds(long runId) {
        return table.holds(Long.toString(runId));
    }

    /** Takes back all messages about a run that are not being sent at this moment; there must be a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(long runId) {
        table.deleteOf(Long.toString(runId));
    }
}
