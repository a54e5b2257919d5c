package io.dwsim.gateway.problem;

import java.util.Optional;

/** Looks behind a wrapping exception. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The failure itself or the nearest of its causes that is of the type. */
    static <T> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
