package io.dwsim.engine.expression;

/** An expression has no value for a row, such as a division by zero. The message names the values and the place in the text. */
public final class EvaluationFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationFault(String message, Throwable cause) {
        super(message, cause);
    }
}
