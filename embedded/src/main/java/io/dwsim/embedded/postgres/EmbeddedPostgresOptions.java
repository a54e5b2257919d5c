package io.dwsim.embedded.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which data directory the embedded PostgreSQL serves, and how.
 *
 * @param dataDir kept when it exists, initialised otherwise; null for a temporary one that close() deletes
 * @param binariesDir where the native binaries are unpacked; null for the user's cache directory
 * @param port TCP port on loopback; 0 for the one this data directory had before if it is free, else any free one
 * @param superuser name of the superuser
 * @param password its password; null for the one generated when the data directory was initialised
 * @param durable whether committed transactions survive a crash of the machine; false is faster
 * @param settings server settings that win over the defaults
 * @param startTimeout how long the server may take to accept connections, crash recovery included
 */
public record EmbeddedPostgresOptions(
        @Nullable Path dataDir,
        @Nullable Path binariesDir,
        int port,
        String superuser,
        @Nullable String password,
        boolean durable,
        Map<String, String> settings,
        Duration startTimeout) {

    public EmbeddedPostgresOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must lie in 0..65535, was " + port);
        }
        if (!superuser.matches("[a-z_][a-z0-9_]{0,62}") || superuser.startsWith("pg_")) {
            throw new IllegalArgumentException("superuser must be a plain lower-case name, was " + superuser);
        }
        if (password != null && (password.isEmpty() || !password.chars().allMatch(c -> c >= ' '))) {
            throw new IllegalArgumentException("password must not be empty or contain control characters");
        }
        for (String name : settings.keySet()) {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_.]*")) {
                throw new IllegalArgumentException("not the name of a setting: " + name);
            }
        }
        settings = Map.copyOf(settings);
    }

    /** A data directory that is kept between starts, with commits that survive a crash. */
    public static EmbeddedPostgresOptions kept(Path dataDir) {
        return new EmbeddedPostgresOptions(dataDir, null, 0, "postgres", null, true, Map.of(), Duration.ofMinutes(2));
    }

    /** A temporary data directory for tests: fast, and deleted by close(). */
    public static EmbeddedPostgresOptions throwaway() {
        return new EmbeddedPostgresOptions(null, null, 0, "postgres", null, false, Map.of(), Duration.ofMinutes(2));
    }

    public EmbeddedPostgresOptions withBinariesDir(Path newBinariesDir) {
        return new EmbeddedPostgresOptions(
                dataDir, newBinariesDir, port, superuser, password, durable, settings, startTimeout);
    }

    public EmbeddedPostgresOptions withPort(int newPort) {
        return new EmbeddedPostgresOptions(
                dataDir, binariesDir, newPort, superuser, password, durable, settings, startTimeout);
    }

    public EmbeddedPostgresOptions withSuperuser(String newSuperuser, String newPassword) {
        return new EmbeddedPostgresOptions(
                dataDir, binariesDir, port, newSuperuser, newPassword, durable, settings, startTimeout);
    }

    public EmbeddedPostgresOptions withDurable(boolean newDurable) {
        return new EmbeddedPostgresOptions(
                dataDir, binariesDir, port, superuser, password, newDurable, settings, startTimeout);
    }

    /** Adds one server setting, as in {@code withSetting("shared_buffers", "1GB")}. */
    public EmbeddedPostgresOptions withSetting(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new EmbeddedPostgresOptions(
                dataDir, binariesDir, port, superuser, password, durable, more, startTimeout);
    }

    public EmbeddedPostgresOptions withStartTimeout(Duration newStartTimeout) {
        return new EmbeddedPostgresOptions(
                dataDir, binariesDir, port, superuser, password, durable, settings, newStartTimeout);
    }

    @Override
    public String toString() {
        return "EmbeddedPostgresOptions[dataDir=" + dataDir + ", port=" + port + ", superuser=" + superuser
                + ", durable=" + durable + ", settings=" + settings + "]";
    }
}
