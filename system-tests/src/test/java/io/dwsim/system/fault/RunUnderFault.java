package io.dwsim.system.fault;

import io.dwsim.system.service.ApiClient.Answer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A run that goes on while something fails. */
final class RunUnderFault {

    static final String EXPERIMENT = "bazaar";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Gateways gateways;
    private final Variant variant;
    private final long id;

    private RunUnderFault(Gateways gateways, Variant variant, long id) {
        this.gateways = gateways;
        this.variant = variant;
        this.id = id;
    }

    static RunUnderFault start(Gateways gateways, Variant variant) {
        Answer answer = gateways.ask(
                gateway -> gateway.post("/api/experiments/" + EXPERIMENT + "/generate", variant.request()));
        return new RunUnderFault(
                gateways, variant, answer.expect(202).body().get("id").longValue());
    }

    long id() {
        return id;
    }

    Variant variant() {
        return variant;
    }

    JsonNode now() {
        return gateways.ask(gateway -> gateway.get("/api/experiments/" + EXPERIMENT + "/runs/" + id))
                .expect(200)
                .body();
    }

    /** Waits until it is that far, or over. */
    void await(String what, Predicate<JsonNode> reached) {
        await("run " + id + " " + what, Duration.ofMillis(40), run -> reached.test(run) || isOver(run));
    }

    /** Waits for the end and returns it. */
    JsonNode end() {
        return await("run " + id + " to end", Duration.ofMillis(100), RunUnderFault::isOver);
    }

    static boolean isOver(JsonNode run) {
        return !run.get("status").stringValue().equals("RUNNING");
    }

    private JsonNode await(String what, Duration interval, Predicate<JsonNode> condition) {
        AtomicReference<JsonNode> last = new AtomicReference<>();
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(interval)
                .until(() -> {
                    last.set(now());
                    return condition.test(last.get());
                });
        return last.get();
    }
}
