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

    /** In the place of a run whose abort is not to stop the work. */
    public static final long NO_RUN = 0;

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
     * @param runId {@link #NO_RUN} when only a shutdown is to stop it
     * @throws DwsimException the last failure when no try succeeded, or the first that is not transient
     * @throws WorkStopped when the run was aborted or this process shuts down meanwhile
     */
    public <T> T call(long runId, Supplier<? extends T> work) {
        signals.check(runId);
        return callAtLeastOnce(runId, work);
    }

    /** As {@link #call}, for work without a result. */
    public void run(long runId, Runnable work) {
        signals.check(runId);
        runAtLeastOnce(runId, work);
    }

    /** As {@link #run}, but what is to stop the work stops only further tries. */
    void runAtLeastOnce(long runId, Runnable work) {
        callAtLeastOnce(runId, () -> {
            work.run();
            return true;
        });
    }

    private <T> T callAtLeastOnce(long runId, Supplier<? extends T> work) {
        BackOffExecution backOff = limits.start();
        while (true) {
            try {
                return work.get();
            } catch (DwsimException e) {
                long delay = e.code().isTransient() ? backOff.nextBackOff() : BackOffExecution.STOP;
                if (delay == BackOffExecution.STOP) {
                    throw e;
                }
                log.warn("trying again in {} ms: {}", delay, e.getMessage());
                signals.pause(runId, Duration.ofMillis(delay));
            }
        }
    }
}
