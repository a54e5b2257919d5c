package io.dwsim.common.worker;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What can end work before it is done: an abort of its run, or a shutdown of this process. Long loops ask between
 * batches. An abort heard is best effort; what it misses is fenced elsewhere.
 */
public final class WorkerSignals {

    private static final int REMEMBERED_RUNS = 4096;

    private final Set<Long> abortedRuns = Collections.synchronizedSet(Collections.newSetFromMap(newestRuns()));
    private final CountDownLatch stopping = new CountDownLatch(1);

    private static Map<Long, Boolean> newestRuns() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
                return size() > REMEMBERED_RUNS;
            }
        };
    }

    /** From now on work for that run stops. */
    public void abort(long runId) {
        abortedRuns.add(runId);
    }

    /** From now on all work stops. */
    public void shutDown() {
        stopping.countDown();
    }

    public boolean isAborted(long runId) {
        return abortedRuns.contains(runId);
    }

    /**
     * To be called between batches of work for a run.
     *
     * @throws WorkStopped when the work is to end here
     */
    public void check(long runId) {
        if (stopping.getCount() == 0) {
            throw new WorkStopped(WorkStopped.Reason.SHUTDOWN);
        }
        if (isAborted(runId)) {
            throw new WorkStopped(WorkStopped.Reason.RUN_ABORTED);
        }
    }

    /**
     * Waits, but not past a shutdown.
     *
     * @throws WorkStopped as {@link #check} does, at the latest when the time is up
     */
    public void pause(long runId, Duration time) {
        try {
            stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkStopped(WorkStopped.Reason.SHUTDOWN);
        }
        check(runId);
    }
}
