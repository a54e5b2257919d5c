package io.dwsim.engine.rule;

import org.jspecify.annotations.Nullable;

/** A row for which a rule has no value that fits; the message names what the rule came to. */
public final class RowFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowFault(String message) {
        super(message);
    }

    RowFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
