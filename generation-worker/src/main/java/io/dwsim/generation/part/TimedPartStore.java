package io.dwsim.generation.part;

import io.dwsim.common.lake.ObjectDigest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.util.Optional;

/** Measures uploads, those that fail included. */
final class TimedPartStore implements PartStore {

    private final PartStore store;
    private final Timer uploads;

    TimedPartStore(PartStore store, MeterRegistry meters) {
        this.store = store;
        this.uploads = Timer.builder("dwsim.lake.upload")
                .description("Uploads of parts to the lake")
                .register(meters);
    }

    @Override
    public void store(String key, Path file) {
        uploads.record(() -> store.store(key, file));
    }

    @Override
    public Optional<ObjectDigest> digest(String key) {
        return store.digest(key);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }
}
