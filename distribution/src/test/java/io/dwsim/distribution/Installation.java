package io.dwsim.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The unpacked archive, and a home directory that knows nothing of any other. */
final class Installation {
    private static final int PATIENCE_SECONDS = 180;

    private final Path directory;
    private final Path root;

    private Installation(Path directory, Path root) {
        this.directory = directory;
        this.root = root;
    }

    /** What came of a command. */
    record Result(int status, String out, String err) {}

    static Installation unpackInto(Path directory) throws Exception {
        Path archive = only(Path.of(System.getProperty("dwsim.archive.dir", "target")), ".tar.gz");
        Path opt = Files.createDirectories(directory.resolve("opt"));
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString(), "-C", opt.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("cannot unpack " + archive);
        }
        Files.createDirectories(directory.resolve("home"));
        return new Installation(directory, only(opt, ""));
    }

    private static Path only(Path directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("dw-sim-"))
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive in " + directory + ": run mvn package first"));
        }
    }

    /** Where the archive was unpacked. */
    Path root() {
        return root;
    }

    /** Runs dw-sim. */
    Result run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("dw-sim"));
        command.addAll(List.of(arguments));
        return execute("", command.toArray(String[]::new));
    }

    /** Runs dw-sim with something on its standard input. */
    Result run(Input input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("dw-sim"));
        command.addAll(List.of(arguments));
        return execute(input.text(), command.toArray(String[]::new));
    }

    /** Standard input. */
    record Input(String text) {}

    /** Runs a script as somebody types it who stands in the unpacked archive. */
    Result script(String text) throws Exception {
        return execute("", "bash", "-c", "set -eu -o pipefail\n" + text);
    }

    private Result execute(String input, String... command) throws Exception {
        File out = File.createTempFile("out", null, directory.toFile());
        File err = File.createTempFile("err", null, directory.toFile());
        Process process =
                builder(command).redirectOutput(out).redirectError(err).start();
        try (var in = process.outputWriter()) {
            in.write(input);
        } catch (IOException e) {
            // it did not want to read
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            throw new AssertionError(
                    "still running: " + String.join(" ", command) + "\n" + Files.readString(err.toPath()));
        }
        return new Result(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    /** A process that finds dw-sim on its path. */
    ProcessBuilder builder(String... command) {
        List<String> found = new ArrayList<>(List.of(command));
        if (found.get(0).equals("dw-sim")) {
            found.set(0, root.resolve("dw-sim").toString());
        }
        ProcessBuilder builder = new ProcessBuilder(found).directory(root.toFile());
        Map<String, String> environment = builder.environment();
        List.of("DWSIM_URL", "DWSIM_TOKEN", "DWSIM_JAVA_OPTS", "NO_COLOR", "PAGER", "DWSIM_PAGER", "XDG_STATE_HOME")
                .forEach(environment::remove);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", directory.resolve("home").toString());
        environment.put("DWSIM_DATA_DIR", directory.resolve("data").toString());
        environment.put("PATH", root + File.pathSeparator + environment.get("PATH"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TERM", "xterm");
        return builder;
    }
}
