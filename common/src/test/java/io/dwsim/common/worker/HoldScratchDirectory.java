package io.dwsim.common.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that holds a scratch directory, names it, and ends only when it is killed. */
final class HoldScratchDirectory {

    private HoldScratchDirectory() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ScratchDirectory scratch = ScratchDirectory.open(Path.of(args[0]));
        Files.writeString(scratch.newFile(), "half a part");
        System.out.println(scratch.path());
        Thread.currentThread().join();
    }
}
