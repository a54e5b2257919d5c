package io.dwsim.common.worker;

import io.dwsim.common.message.PartStarted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What this process works on right now. */
final class WorkInProgress {

    /**
     * One piece of work.
     *
     * @param label as it stands in a heartbeat
     * @param started what to repeat as its beat; null when it has none
     */
    record Work(String label, @Nullable PartStarted started) {}

    private final Set<Work> all = ConcurrentHashMap.newKeySet();

    /** Lists work until the registration is closed. */
    Registration begin(Work work) {
        all.add(work);
        return () -> all.remove(work);
    }

    List<String> labels() {
        return all.stream().map(Work::label).sorted().toList();
    }

    Collection<PartStarted> parts() {
        List<PartStarted> parts = new ArrayList<>();
        for (Work work : all) {
            PartStarted started = work.started();
            if (started != null) {
                parts.add(started);
            }
        }
        return parts;
    }

    /** Ends the listing of a piece of work. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
