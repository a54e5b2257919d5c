package io.dwsim.benchmarks.importsql;

import io.dwsim.common.json.DwsimJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A stand-alone system of its own, in a process with 512 MB of heap, with nothing in it yet. */
final class FreshSystem implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final Path directory;
    private final Process process;
    private final URI url;
    private final HttpClient client = HttpClient.newHttpClient();

    private FreshSystem(Path directory, Process process, URI url) {
        this.directory = directory;
        this.process = process;
        this.url = url;
    }

    /** @param classPath of the stand-alone system */
    static FreshSystem start(String classPath) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("dwsim-import");
        Path data = directory.resolve("data");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        "io.dwsim.standalone.StandaloneApplication",
                        "--port",
                        "0",
                        "--data-dir",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        Path ready = data.resolve("standalone.json");
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IOException("the system did not start, see " + directory.resolve("log"));
            }
            Thread.sleep(100);
        }
        Started started = DwsimJson.mapper().readValue(Files.readString(ready), Started.class);
        return new FreshSystem(directory, process, started.url());
    }

    private record Started(URI url) {}

    /** Imports a script; gives the length of the answer. */
    int importSql(String name, String sql, boolean dryRun) throws IOException, InterruptedException {
        String body = DwsimJson.mapper().writeValueAsString(Map.of("name", name, "sql", sql, "dry_run", dryRun));
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(url.resolve("/api/experiments/import-sql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException("the import was answered by " + response.statusCode());
        }
        return response.body().length;
    }

    /** What the process has used of all processors so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
