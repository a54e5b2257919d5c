package io.dwsim.generation.part;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The runs this process heard to be aborted, the latest few thousand of them. */
final class AbortedRuns {

    private static final int MOST = 4096;

    private final Set<Long> runs =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<Long, Boolean>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
                    return size() > MOST;
                }
            }));

    void add(long runId) {
        runs.add(runId);
    }

    boolean contains(long runId) {
        return runs.contains(runId);
    }
}
