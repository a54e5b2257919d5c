package io.dwsim.embedded.rabbitmq;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.PrivateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of one node: configuration, data, logs and the cookie that keeps other nodes out. */
final class NodeDirectory {

    private static final int LOG_LINES_SHOWN = 30;

    private final Path path;

    NodeDirectory(Path path) {
        this.path = PrivateDirectory.create(path);
    }

    /** Writes what the node reads at its first start; later starts keep their users. */
    void configure(String user, String password) {
        write(
                "rabbitmq.conf",
                List.of(
                        "default_user = " + user,
                        "default_pass = " + password,
                        // a nearly full disk of a developer must not block publishers
                        "disk_free_limit.absolute = 10MB"));
        write("enabled_plugins", List.of("[]."));
    }

    /** The environment of the node: everything that would otherwise lie in directories of the system. */
    Map<String, String> environment(int port, int distributionPort, int portMapperPort) {
        return Map.ofEntries(
                Map.entry("HOME", path.toString()),
                Map.entry("RABBITMQ_NODENAME", "dwsim-" + port + "@localhost"),
                Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODE_PORT", Integer.toString(port)),
                Map.entry("RABBITMQ_DIST_PORT", Integer.toString(distributionPort)),
                Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
                Map.entry("RABBITMQ_CONF_ENV_FILE", path.resolve("none").toString()),
                Map.entry("RABBITMQ_CONFIG_FILE", path.resolve("rabbitmq.conf").toString()),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        path.resolve("enabled_plugins").toString()),
                Map.entry(
                        "RABBITMQ_GENERATED_CONFIG_DIR", path.resolve("config").toString()),
                Map.entry("RABBITMQ_SCHEMA_DIR", path.resolve("schema").toString()),
                Map.entry("RABBITMQ_MNESIA_BASE", path.resolve("data").toString()),
                Map.entry("RABBITMQ_LOG_BASE", path.resolve("log").toString()),
                Map.entry("RABBITMQ_PID_FILE", path.resolve("pid").toString()),
                Map.entry("ERL_EPMD_PORT", Integer.toString(portMapperPort)),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"));
    }

    /** Where everything goes that the node prints. */
    Path output() {
        return path.resolve("output.log");
    }

    /** The end of what the node printed, to say why it did not start. */
    String lastOutput() {
        try {
            List<String> lines = Files.readAllLines(output());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(no output: " + e.getMessage() + ")";
        }
    }

    private void write(String name, List<String> lines) {
        try {
            Files.write(PrivateDirectory.createFile(path.resolve(name)), lines);
        } catch (IOException e) {
            throw new EmbeddedServerException("The file " + path.resolve(name) + " could not be written", e);
        }
    }
}
