package io.dwsim.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.message.DiscardRun;
import io.dwsim.common.message.Topology;
import io.dwsim.gateway.GatewayUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Promise 3: what the transaction decided is sent, and only what certainly arrived is forgotten. */
class OutboxRelayIT {

    private static final Binding ROUTE = new Binding(
            Topology.RUN_CONTROL_QUEUE, DestinationType.QUEUE, Topology.COMMANDS, "load.discard-run.v1", null);

    private static GatewayUnderTest gateway;

    private Outbox outbox;
    private OutboxRelay relay;
    private TransactionTemplate transaction;
    private JdbcClient jdbc;
    private AmqpAdmin broker;

    @BeforeAll
    static void start(@TempDir Path directory) {
        gateway = GatewayUnderTest.start(directory);
        gateway.bean(OutboxRelayThread.class).stop();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void empty() {
        outbox = gateway.bean(Outbox.class);
        relay = gateway.bean(OutboxRelay.class);
        transaction = gateway.bean(TransactionTemplate.class);
        jdbc = gateway.bean(JdbcClient.class);
        broker = gateway.bean(AmqpAdmin.class);
        jdbc.sql("DELETE FROM outbox").update();
        broker.purgeQueue(Topology.RUN_CONTROL_QUEUE);
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Integer.class).single();
    }

    private int arrived() {
        return (int) broker.getQueueInfo(Topology.RUN_CONTROL_QUEUE).getMessageCount();
    }

    private void leave(int messages) {
        transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= messages; i++) {
                outbox.add(new DiscardRun(i, "shop", 0));
            }
        });
    }

    @Test
    void whatIsLeftInATransactionIsSentOnceAndForgotten() {
        leave(100);
        while (relay.relayBatch()) {
            assertThat(rows()).isLessThan(100);
        }
        assertThat(rows()).isZero();
        assertThat(arrived()).isEqualTo(100);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            outbox.add(new DiscardRun(1, "shop", 0));
            status.setRollbackOnly();
        });
        relay.relayBatch();
        assertThat(arrived()).isZero();
    }

    @Test
    void nothingCanBeLeftOutsideATransaction() {
        assertThatThrownBy(() -> outbox.add(new DiscardRun(1, "shop", 0)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMessageThatNoQueueTakesStaysAndGoesOutOnceOneDoes() {
        broker.removeBinding(ROUTE);
        leave(3);
        jdbc.sql("UPDATE outbox SET attempts = 10").update();
        relay.relayBatch();
        assertThat(rows()).as("unroutable messages are kept").isEqualTo(3);

        broker.declareBinding(ROUTE);
        relay.relayBatch();
        assertThat(rows()).as("postponed, not tried in a hot loop").isEqualTo(3);
        jdbc.sql("UPDATE outbox SET not_before = now()").update();
        relay.relayBatch();
        assertThat(rows()).isZero();
        assertThat(arrived()).isEqualTo(3);
    }
}
