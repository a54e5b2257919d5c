package io.dwsim.generation.part;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.generation.worker.GenerationProperties.Retry;
import io.dwsim.generation.worker.StopSignal;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again while its errors are transient, with growing delays. */
final class Retries {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private final Retry settings;
    private final StopSignal stop;

    Retries(Retry settings, StopSignal stop) {
        this.settings = settings;
        this.stop = stop;
    }

    /**
     * Runs the action until it succeeds.
     *
     * @param interrupted asked before each try but the first
     * @return whether it succeeded; not, when interrupted
     * @throws DwsimException the last error, when it is permanent or there were enough tries
     */
    boolean run(String what, Runnable action, BooleanSupplier interrupted) {
        for (int attempt = 1; ; attempt++) {
            try {
                action.run();
                return true;
            } catch (DwsimException e) {
                if (!e.code().isTransient() || attempt >= settings.attempts()) {
                    throw e;
                }
                Duration delay = delay(attempt, ThreadLocalRandom.current().nextDouble());
                log.warn(
                        "{} failed, try {} of {} follows in {} ms: {}",
                        what,
                        attempt + 1,
                        settings.attempts(),
                        delay.toMillis(),
                        e.getMessage());
                if (stop.await(delay) || interrupted.getAsBoolean()) {
                    return false;
                }
            }
        }
    }

    /**
     * The delay after so many failures: doubled each time, and varied so that workers do not come back all at once.
     *
     * @param random 0 to 1, for a half to the whole of the delay
     */
    Duration delay(int failures, double random) {
        double doubled = (double) settings.initialDelay().toNanos() * StrictMath.pow(2, failures - 1);
        double most = Math.min(doubled, (double) settings.maxDelay().toNanos());
        return Duration.ofNanos((long) (most * (0.5 + random / 2)));
    }
}
