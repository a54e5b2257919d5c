package io.dwsim.common.worker;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What can end work before it is done: an abort of its run, or a shutdown of this process. Long loops ask between
 * batches. An abort heard is best effort; what it misses is fenced elsewhere.
 */
public final class WorkerSignals {

    private static final int REMEMBERED_RUNS = 4096;

    /** The highest epoch each run was heard of in, and the highest in which it was aborted. */
    private final Map<Long, Integer> acceptedEpochs = Collections.synchronizedMap(newestRuns());

    private final Map<Long, Integer> abortedEpochs = Collections.synchronizedMap(newestRuns());
    private final CountDownLatch stopping = new CountDownLatch(1);

    private static Map<Long, Integer> newestRuns() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
                return size() > REMEMBERED_RUNS;
            }
        };
    }

    /** From now on work for that run stops, unless it was resumed since. */
    public void abort(long runId, int epoch) {
        abortedEpochs.merge(runId, epoch, Math::max);
    }

    /** Takes note that there is work for a run; work of a later epoch than the aborted one goes on. */
    void accept(long runId, int epoch) {
        acceptedEpochs.merge(runId, epoch, Math::max);
    }

    /** From now on all work stops. */
    public void shutDown() {
        stopping.countDown();
    }

    public boolean isAborted(long runId) {
        Integer aborted = abortedEpochs.get(runId);
        return aborted != null && aborted >= acceptedEpochs.getOrDefault(runId, 0);
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
