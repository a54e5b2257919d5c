package io.dwsim.common.message;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.StorableText;

/** Why work was given up, for the run's record: no stack trace, that is in the worker's log. */
public record Failure(ErrorCode code, String message) {

    private static final int LONGEST_MESSAGE = 2_000;

    public Failure {
        message = StorableText.of(message, LONGEST_MESSAGE);
    }

    /** The failure a person should read about this exception. */
    public static Failure of(Throwable cause) {
        if (cause instanceof DwsimException e) {
            return new Failure(e.code(), String.valueOf(e.getMessage()));
        }
        return new Failure(ErrorCode.INTERNAL_ERROR, cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }
}
