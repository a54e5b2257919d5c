package io.dwsim.benchmarks.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory for the length of a measurement.
 *
 * @param path where it is
 */
public record TemporaryDirectory(Path path) implements AutoCloseable {

    /** Makes an empty one. */
    public static TemporaryDirectory create() throws IOException {
        TemporaryDirectory directory = new TemporaryDirectory(
                Files.createTempDirectory("dwsim-benchmark").toRealPath());
        LastResort.remember(directory);
        return directory;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Deletes it, with all that is in it. */
    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(path)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        LastResort.forget(this);
    }
}
