package io.dwsim.embedded.rabbitmq;

import io.dwsim.embedded.EmbeddedServerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the system's packages put RabbitMQ and Erlang's port mapper. */
final class RabbitInstallation {

    /** Not the wrapper in sbin, which refuses every user but root and rabbitmq. */
    private static final List<Path> SERVERS = List.of(
            Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server"),
            Path.of("/opt/homebrew/opt/rabbitmq/sbin/rabbitmq-server"),
            Path.of("/usr/local/opt/rabbitmq/sbin/rabbitmq-server"));

    private static final List<Path> PORT_MAPPERS =
            List.of(Path.of("/usr/bin/epmd"), Path.of("/opt/homebrew/bin/epmd"), Path.of("/usr/local/bin/epmd"));

    private RabbitInstallation() {}

    static boolean isThere() {
        return first(SERVERS).isPresent() && first(PORT_MAPPERS).isPresent();
    }

    static Path server() {
        return first(SERVERS).orElseThrow(RabbitInstallation::missing);
    }

    static Path portMapper() {
        return first(PORT_MAPPERS).orElseThrow(RabbitInstallation::missing);
    }

    private static Optional<Path> first(List<Path> candidates) {
        return candidates.stream().filter(Files::isExecutable).findFirst();
    }

    private static EmbeddedServerException missing() {
        return new EmbeddedServerException(
                "RabbitMQ is not installed here; on Debian, apt-get install rabbitmq-server brings it");
    }
}
