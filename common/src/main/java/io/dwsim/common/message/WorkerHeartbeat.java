package io.dwsim.common.message;

import java.util.List;

/**
 * A worker is alive.
 *
 * @param worker name of the worker process
 * @param service {@code generation-worker} or {@code load-worker}
 * @param parts what it works on: {@code run/table/part}, or {@code run/publish} for a run as a whole
 */
public record WorkerHeartbeat(String worker, String service, List<String> parts) implements Event {

    @Override
    public long runId() {
        return 0;
    }
}
