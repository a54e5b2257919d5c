package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a running server leaves in its data directory, and whether the process it names really is that server. */
record PostmasterPidFile(Path dataDir) {

    private Path file() {
        return dataDir.resolve("postmaster.pid");
    }

    /** The live server of this data directory; a process that merely has its old pid is none. */
    Optional<ProcessHandle> server() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::serves);
    }

    private Optional<Long> pid() {
        try (var lines = Files.lines(file())) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedServerException("The file " + file() + " could not be read", e);
        }
    }

    private boolean serves(ProcessHandle process) {
        List<String> command = commandOf(process);
        if (command.isEmpty() || !Path.of(command.get(0)).endsWith("postgres")) {
            return false;
        }
        int option = command.indexOf("-D");
        return option > 0
                && option + 1 < command.size()
                && command.get(option + 1).equals(dataDir.toString());
    }

    private static List<String> commandOf(ProcessHandle process) {
        try {
            // ProcessHandle leaves long command lines out; Linux has them whole.
            Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return Arrays.asList(new String(Files.readAllBytes(line), StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException e) {
            ProcessHandle.Info info = process.info();
            return info.command()
                    .map(command -> Command.prefixed(
                            List.of(command), List.of(info.arguments().orElse(new String[0]))))
                    .orElse(List.of());
        }
    }

    /** Removes the file a dead server left; its pid may belong to a stranger by now, which would keep a new server away. */
    void deleteStale() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new EmbeddedServerException("The stale file " + file() + " could not be deleted", e);
        }
    }
}
