package io.dwsim.embedded.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Short programs of the system, run for their exit status. */
final class Command {

    private static final int SECONDS = 10;

    private Command() {}

    static List<String> prefixed(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    static List<String> entering(Path directory) {
        return List.of("sh", "-c", "cd \"$1\"", "sh", directory.toString());
    }

    /** Whether the command exists, ends within seconds, and says it went well. */
    static boolean succeeds(List<String> command) {
        Process process = null;
        try {
            process = new ProcessBuilder(command)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }
}
