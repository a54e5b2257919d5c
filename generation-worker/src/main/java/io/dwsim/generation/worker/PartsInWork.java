package io.dwsim.generation.worker;

import io.dwsim.common.message.PartStarted;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What this worker works on now; the same part can be in it twice when it was asked for twice. */
public final class PartsInWork {

    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

    /** Adds a part until the entry is closed. */
    public Entry enter(PartStarted part) {
        Entry entry = new Entry(part);
        entries.add(entry);
        return entry;
    }

    /** The parts in work, as they were announced. */
    List<PartStarted> current() {
        return entries.stream().map(entry -> entry.part).toList();
    }

    /** The time a part is in work; equal only to itself. */
    public final class Entry implements AutoCloseable {

        private final PartStarted part;

        private Entry(PartStarted part) {
            this.part = part;
        }

        @Override
        public void close() {
            entries.remove(this);
        }
    }
}
