package io.dwsim.generation.part;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.ObjectDigest;
import java.nio.file.Path;
import java.util.Optional;

/** Where finished parts go. */
interface PartStore {

    /**
     * Stores a file, replacing what was there.
     *
     * @throws DwsimException {@link ErrorCode#LAKE_UNAVAILABLE} when that did not work out
     */
    void store(String key, Path file);

    /**
     * What an object holds; empty when there is none.
     *
     * @throws DwsimException {@link ErrorCode#LAKE_UNAVAILABLE} when that cannot be found out now
     */
    Optional<ObjectDigest> digest(String key);

    /** Deletes an object; done when there is none. */
    void delete(String key);
}
