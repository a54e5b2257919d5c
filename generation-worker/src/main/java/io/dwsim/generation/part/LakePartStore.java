package io.dwsim.generation.part;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.ObjectDigest;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps parts in the lake and makes its bucket at the first use. */
final class LakePartStore implements PartStore {

    private final Lake lake;
    private volatile boolean bucketSeen;

    LakePartStore(Lake lake) {
        this.lake = lake;
    }

    @Override
    public void store(String key, Path file) {
        try {
            if (!bucketSeen) {
                lake.ensureBucket();
                bucketSeen = true;
            }
            lake.put(key, file);
        } catch (DwsimException e) {
            // it may be the bucket that is gone
            bucketSeen = false;
            throw e;
        }
    }

    @Override
    public Optional<ObjectDigest> digest(String key) {
        try {
            return Optional.of(lake.digest(key));
        } catch (DwsimException e) {
            if (e.code() == ErrorCode.OBJECT_MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void delete(String key) {
        lake.deletePrefix(key);
    }
}
