package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stand-alone system wrote about itself when it became ready. It may have died since.
 *
 * @param pid its JVM
 * @param pids every process it had started by then, the JVM among them
 */
public record Instance(
        URI url, long pid, List<Long> pids, Path dataDirectory, JsonNode warehouse, JsonNode lake, Instant startedAt) {

    /** The last instance that became ready in this directory, if it did not take its word back by stopping. */
    static Optional<Instance> read(DataDirectory directory) {
        Path file = directory.stateFile();
        try {
            return Optional.of(parse(JsonMapper.shared().readTree(Files.readAllBytes(file)), directory));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new CommandFailure(file + " belongs to another user: you may not manage this instance", e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file + ": " + e.getMessage(), e);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new CommandFailure(
                    file + " is damaged (" + e.getMessage() + "): stop the instance by hand and delete the file", e);
        }
    }

    private static Instance parse(JsonNode json, DataDirectory directory) {
        List<Long> pids = new ArrayList<>();
        json.path("pids").forEach(pid -> pids.add(pid.asLong()));
        return new Instance(
                URI.create(json.path("url").asString()),
                json.path("pid").asLong(),
                List.copyOf(pids),
                directory.path(),
                json.path("warehouse"),
                json.path("lake"),
                Instant.parse(json.path("started_at").asString()));
    }

    /** A command line that opens the warehouse with the read-only login. */
    public String psql() {
        return "PGPASSWORD=%s psql -h %s -p %s -U %s -d %s"
                .formatted(
                        warehouse.path("password").asString(""),
                        warehouse.path("host").asString(""),
                        warehouse.path("port").asString(""),
                        warehouse.path("user").asString(""),
                        warehouse.path("database").asString(""));
    }

    /** Endpoint and bucket of the lake. */
    public String lakeAddress() {
        return lake.path("endpoint").asString("") + "/" + lake.path("bucket").asString("");
    }
}
