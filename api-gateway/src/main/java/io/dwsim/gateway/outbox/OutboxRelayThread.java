package io.dwsim.gateway.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the relay for as long as the service lives, whatever the broker or the database do meanwhile. */
@Component
class OutboxRelayThread implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelayThread.class);

    private final OutboxRelay relay;
    private final OutboxSignal signal;
    private final OutboxProperties properties;
    private volatile boolean running;
    private Thread thread = new Thread(this, "outbox-relay");

    OutboxRelayThread(OutboxRelay relay, OutboxSignal signal, OutboxProperties properties) {
        this.relay = relay;
        this.signal = signal;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        while (running) {
            try {
                if (!relayBatch()) {
                    signal.await(properties.pollInterval());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean relayBatch() {
        try {
            return relay.relayBatch();
        } catch (RuntimeException e) {
            LOG.warn("the outbox cannot be relayed now: {}", e.toString());
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        signal.raise();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
