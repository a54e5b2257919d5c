package io.dwsim.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.distribution.Installation.Input;
import io.dwsim.distribution.Installation.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that runs from the unpacked archive, one for all classes, and what tests ask of its command line again and again. */
final class RunningSystem implements BeforeAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningSystem.class);

    private static final String SHOP = """
            name: %s
            tables:
              - name: customers
                target_rows: 200
                primary_key: [id]
                columns:
                  - {name: id, data_type: INT, is_unique: true}
                  - {name: city, data_type: VARCHAR, faker_rule: city, required: false, null_ratio: 0.5}
              - name: orders
                target_rows: 1000
                columns:
                  - {name: id, data_type: INT, is_unique: true}
                  - name: customer_id
                    data_type: INT
                    foreign_key: {references_table: customers, references_column: id}
            """;

    private @Nullable Shared shared;

    /** What is started once. */
    private record Shared(Path directory, Installation installed, int port) implements AutoCloseable {

        static Shared start() {
            try {
                Path directory = Files.createTempDirectory("dwsim-installed");
                Shared shared = new Shared(directory, Installation.unpackInto(directory), freePort());
                assertThat(shared.up()).contains("PGPASSWORD=").contains("stop with   dw-sim down");
                return shared;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        String up() throws Exception {
            Result up = installed.run("up", "--port", Integer.toString(port));
            assertThat(up.status()).as(up.err()).isZero();
            return up.out();
        }

        @Override
        public void close() throws Exception {
            installed.run("down");
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A class before this one may have stopped it. */
    @Override
    public void beforeAll(ExtensionContext extension) throws Exception {
        shared = extension
                .getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
        shared.up();
    }

    Installation installed() {
        return Objects.requireNonNull(shared).installed();
    }

    /** Where it was unpacked, with the home directory of its user and room for files of tests. */
    Path directory() {
        return Objects.requireNonNull(shared).directory();
    }

    /** An experiment of two tables. */
    static String definition(String name) {
        return SHOP.formatted(name);
    }

    /** Creates such an experiment. */
    void create(String name) throws Exception {
        Result created = installed().run(new Input(definition(name)), "experiment", "create", "-");
        assertThat(created.status()).as(created.err()).isZero();
        assertThat(created.out()).isEqualTo("created " + name + " (2 tables, 1,200 rows)\n");
    }

    long newestRun(String experiment) throws Exception {
        return succeeds("experiment", "runs", experiment).at("/runs/0/id").asLong();
    }

    JsonNode succeeds(String... command) throws Exception {
        Result result = installed().run(with("--json", command));
        assertThat(result.status())
                .as(String.join(" ", command) + "\n" + result.err())
                .isZero();
        return document(result);
    }

    static JsonNode document(Result result) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(result.out());
    }

    static String[] with(String option, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.add(option);
        return words.toArray(String[]::new);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
