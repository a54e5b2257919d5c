package io.dwsim.common.worker;

import io.dwsim.common.failure.DwsimException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Tries work again while it fails for a transient cause, within limits. Only bridges a hiccup: what outlasts it goes
 * back to the gateway, which counts attempts.
 */
public final class Retry {

    private static final Logger log = LoggerFactory.getLogger(Retry.class);

    private final WorkerSignals signals;
    private final RetryLimits limits;

    public Retry(WorkerSignals signals, RetryLimits limits) {
        this.signals = signals;
        this.limits = limits;
    }

    /**
     * Does idempotent work for a run.
     *
     * @param runId 0 when only a shutdown is to stop it
     * @throws DwsimException the last failure when no try succeeded, or the first that is not transient
     * @throws WorkStopped when the run was aborted or this process shuts down meanwhile
     */
    public <T> T call(long runId, Supplier<? extends T> work) {
        BackOffExecution backOff = limits.start();
        while (true) {
            signals.check(runId);
            try {
                return work.get();
            } catch (DwsimException e) {
                long delay = e.code().isTransient() ? backOff.nextBackOff() : BackOffExecution.STOP;
                if (delay == BackOffExecution.STOP) {
                    throw e;
                }
                log.warn("run {}: trying again in {} ms: {}", runId, delay, e.getMessage());
                signals.pause(runId, Duration.ofMillis(delay));
            }
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(long runId, Runnable work) {
        call(runId, () -> {
            work.run();
            return true;
        });
    }
}
