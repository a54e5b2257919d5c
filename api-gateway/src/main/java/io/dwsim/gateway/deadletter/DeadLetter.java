package io.dwsim.gateway.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recorded dead letter as clients see it.
 *
 * @param queue where nobody could handle it
 * @param messageId null when it has none
 * @param runId null when it names none
 * @param bodyBytes length of the body
 * @param bodyPreview the beginning of the body as text
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeadLetter(
        long id,
        String queue,
        @Nullable String messageId,
        String type,
        @Nullable Long runId,
        String reason,
        Instant deadAt,
        long bodyBytes,
        String bodyPreview) {}
