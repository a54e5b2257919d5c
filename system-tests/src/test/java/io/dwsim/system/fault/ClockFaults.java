package io.dwsim.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Clocks that are wrong. */
final class ClockFaults {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private ClockFaults() {}

    /**
     * Of two services of each kind, one is ahead of the servers and one behind, by far more than any silence is borne,
     * from before the run until after its end. What a process measures by its own monotonic clock stays right, as it
     * does on a machine whose time is wrong.
     */
    record Apart(int minutes) implements Fault {

        @Override
        public String name() {
            return "clocks of all services " + 2 * minutes + " minutes apart";
        }

        @Override
        public Optional<String> missing() {
            return fakeTime().isEmpty() ? Optional.of("libfaketime is not installed") : Optional.empty();
        }

        @Override
        public void prepare(Scene scene) throws Exception {
            scene.fleet().terminate(kind -> true);
            scene.fleet().start(isFirst(scene), clock("+"));
            scene.fleet().start(isFirst(scene).negate(), clock("-"));
            scene.fleet().awaitReady();
        }

        /** The clocks have been wrong all the while. */
        @Override
        public void strike(Scene scene) {}

        @Override
        public void heal(Scene scene) throws Exception {
            scene.fleet().terminate(kind -> true);
            scene.fleet().complete();
        }

        private static Predicate<Member> isFirst(Scene scene) {
            return member -> scene.fleet().members(member.kind()).indexOf(member) == 0;
        }

        private Map<String, String> clock(String sign) {
            return Map.of(
                    "LD_PRELOAD", fakeTime().orElseThrow().toString(),
                    "FAKETIME", sign + minutes + "m",
                    "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                    // else every timed wait of a JVM returns at once
                    "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                    "NO_FAKE_STAT", "1");
        }
    }

    /** Where Debian's package puts the library that answers a process with another time. */
    private static Optional<Path> fakeTime() {
        try (DirectoryStream<Path> architectures = Files.newDirectoryStream(LIBRARIES, "*-linux-gnu*")) {
            for (Path architecture : architectures) {
                Path library = architecture.resolve("faketime").resolve("libfaketimeMT.so.1");
                if (Files.exists(library)) {
                    return Optional.of(library);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
