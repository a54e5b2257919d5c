package io.dwsim.gateway.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dwsim.common.messaging.QueueDepths.QueueDepth;
import io.dwsim.gateway.worker.KnownWorker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to be known now. Null stands for what could not be found out, because its backend does not answer.
 *
 * @param version of the gateway; null when it does not run from a packaged jar
 * @param deadLetters recorded and neither replayed nor discarded
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SystemView(
        @Nullable String version,
        List<Backend> backends,
        @Nullable List<KnownWorker> workers,
        @Nullable List<QueueDepth> queues,
        @Nullable OutboxView outbox,
        @Nullable Long deadLetters) {

    /**
     * A server the system stands on.
     *
     * @param detail why it is not up; null when it is
     * @param millis how long its answer took, or was waited for
     */
    public record Backend(String name, boolean up, @Nullable String detail, long millis) {}

    /**
     * What waits to be sent.
     *
     * @param oldestSeconds age of the oldest message; 0 when there is none
     */
    public record OutboxView(long messages, double oldestSeconds) {}
}
