package io.dwsim.engine.text;

import java.io.Serial;

/** Says to the user why an expression is no rule. */
final class RefusedExpression extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    RefusedExpression(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
