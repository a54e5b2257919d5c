package io.dwsim.generation.part;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.nio.file.Path;

/** Where finished parts go. */
interface PartStore {

    /**
     * Stores a file, replacing what was there.
     *
     * @throws DwsimException {@link ErrorCode#LAKE_UNAVAILABLE} when that did not work out
     */
    void store(String key, Path file);

    /** Deletes an object; done when there is none. */
    void delete(String key);
}
