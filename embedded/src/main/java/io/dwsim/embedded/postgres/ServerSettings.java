package io.dwsim.embedded.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settings for one machine that does everything, with two processors or more; the user's win. */
final class ServerSettings {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("shared_buffers", "128MB"),
            Map.entry("maintenance_work_mem", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("wal_buffers", "16MB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("max_connections", "100"),
            // a schema of some thousand tables comes and goes in one transaction, with four locks for each
            Map.entry("max_locks_per_transaction", "512"),
            // nobody replicates from here, and COPY into a table of the same transaction skips the log
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            // made-up passwords of 128 bits need no stretching, which every new connection would wait for
            Map.entry("scram_iterations", "64"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_destination", "stderr"),
            Map.entry("logging_collector", "off"));

    private static final Map<String, String> NOT_DURABLE =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    /** Not negotiable: reachable over loopback only. */
    private static final Map<String, String> ACCESS =
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "");

    private ServerSettings() {}

    static List<String> arguments(boolean durable, Map<String, String> chosen) {
        Map<String, String> settings = new TreeMap<>(DEFAULTS);
        if (durable) {
            settings.put("fsync", "on");
        } else {
            settings.putAll(NOT_DURABLE);
        }
        settings.putAll(chosen);
        settings.putAll(ACCESS);
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }
}
