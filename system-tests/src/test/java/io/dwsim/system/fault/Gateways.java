package io.dwsim.system.fault;

import static org.awaitility.Awaitility.await;

import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.ApiClient.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A client that goes to another gateway when one does not answer, or answers that a server is away. */
final class Gateways {

    private static final Duration ONE_ANSWER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<ApiClient> clients;

    Gateways(List<Integer> ports) {
        clients = ports.stream()
                .map(port -> new ApiClient("http://127.0.0.1:" + port, ONE_ANSWER))
                .toList();
    }

    /** The first answer that is not a failure of a server, of any gateway, asked again for a while. */
    Answer ask(Function<ApiClient, Answer> request) {
        AtomicReference<Answer> found = new AtomicReference<>();
        await("an answer of any gateway")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> clients.stream().anyMatch(client -> answers(client, request, found)));
        return found.get();
    }

    private static boolean answers(
            ApiClient client, Function<ApiClient, Answer> request, AtomicReference<Answer> found) {
        try {
            Answer answer = request.apply(client);
            found.set(answer);
            return answer.status() < 500;
        } catch (RuntimeException noAnswer) {
            return false;
        }
    }

    boolean allAnswer() {
        AtomicReference<Answer> found = new AtomicReference<>();
        return clients.stream().allMatch(client -> answers(client, gateway -> gateway.get("/api/experiments"), found));
    }
}
