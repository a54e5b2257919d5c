package io.dwsim.generation.worker;

import java.nio.file.Path;

/** Opens scratch directories for tests of other packages. */
public final class ScratchDirectories {

    private ScratchDirectories() {}

    public static ScratchDirectory open(Path base) {
        return ScratchDirectory.open(base);
    }
}
