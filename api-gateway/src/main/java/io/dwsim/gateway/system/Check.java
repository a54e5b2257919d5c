package io.dwsim.gateway.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A question to a backend that may hang. Nobody waits longer than the time-out, and however often it is asked, only one
 * thread at a time hangs with it.
 */
final class Check<T> {

    private final Callable<T> question;
    private final ExecutorService threads;
    private @Nullable Future<T> pending;

    Check(Callable<T> question, ExecutorService threads) {
        this.question = question;
        this.threads = threads;
    }

    /**
     * How it went.
     *
     * @param value present when there was an answer
     * @param detail why there was none
     */
    record Answer<T>(Optional<T> value, @Nullable String detail, long millis) {}

    /** Asks, or joins those who have asked and still wait. */
    synchronized Asked<T> ask() {
        if (pending == null || pending.isDone()) {
            pending = threads.submit(question);
        }
        return new Asked<>(pending, System.nanoTime());
    }

    /** A question under way. */
    record Asked<T>(Future<T> answer, long since) {

        Answer<T> await(Duration atMost) {
            String detail;
            try {
                long left = Math.max(0, atMost.toNanos() - (System.nanoTime() - since));
                return new Answer<>(Optional.of(answer.get(left, TimeUnit.NANOSECONDS)), null, millis());
            } catch (TimeoutException e) {
                detail = "no answer within " + atMost.toMillis() + " ms";
            } catch (ExecutionException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            } catch (CancellationException e) {
                detail = "the gateway is shutting down";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                detail = "interrupted";
            }
            return new Answer<>(Optional.empty(), detail, millis());
        }

        private long millis() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        }
    }
}
