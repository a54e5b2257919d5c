package io.dwsim.common.worker;

import io.dwsim.common.message.PartStarted;
import java.util.LinkedHashSet;
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

    private final Set<Registration> all = ConcurrentHashMap.newKeySet();

    /** Lists work until the registration is closed. */
    Registration begin(Work work) {
        Registration registration = new Registration(work);
        all.add(registration);
        return registration;
    }

    List<String> labels() {
        return all.stream()
                .map(registration -> registration.work.label())
                .distinct()
                .sorted()
                .toList();
    }

    Set<PartStarted> parts() {
        Set<PartStarted> parts = new LinkedHashSet<>();
        for (Registration registration : all) {
            PartStarted started = registration.work.started();
            if (started != null) {
                parts.add(started);
            }
        }
        return parts;
    }

    /** Ends the listing of a piece of work. Equal only to itself: the same part can be asked for twice at a time. */
    final class Registration implements AutoCloseable {

        private final Work work;

        private Registration(Work work) {
            this.work = work;
        }

        @Override
        public void close() {
            all.remove(this);
        }
    }
}
