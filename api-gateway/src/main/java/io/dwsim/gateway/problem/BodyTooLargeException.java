package io.dwsim.gateway.problem;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A request body turned out to be larger than allowed. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLargeException(DataSize limit) {
        super("the body is larger than " + limit.toBytes() + " bytes");
        this.limit = limit.toBytes();
    }

    Problem problem() {
        return Problem.of(HttpError.BODY_TOO_LARGE, "The body is larger than " + limit + " bytes")
                .withDetail("limit_bytes", limit);
    }
}
