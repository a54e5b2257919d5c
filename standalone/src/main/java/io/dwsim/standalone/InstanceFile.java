package io.dwsim.standalone;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.embedded.PrivateDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * {@code standalone.json}: says, for as long as the system is up, where everything is. The command line reads it.
 *
 * @param pids every process that was started, this one first
 */
record InstanceFile(
        String url,
        long pid,
        List<Long> pids,
        String dataDir,
        Warehouse warehouse,
        LakeAccess lake,
        Instant startedAt) {

    private static final String FILE = "standalone.json";

    /** The read-only login. */
    record Warehouse(String host, int port, String database, String user, String password) {}

    /** The S3 server. */
    record LakeAccess(URI endpoint, String bucket, String accessKey, String secretKey) {}

    void write(Path dataDir) {
        try {
            Path draft = PrivateDirectory.createFile(dataDir.resolve(FILE + ".new"));
            Files.write(draft, DwsimJson.mapper().writeValueAsBytes(this));
            Files.move(draft, dataDir.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be written: " + e.getMessage(), e);
        }
    }

    static void delete(Path dataDir) {
        try {
            Files.deleteIfExists(dataDir.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
