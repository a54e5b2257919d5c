package io.dwsim.engine.expression;

import java.util.List;
import java.util.stream.Collectors;

/** A text is no expression for its column: it is malformed, names what does not exist, or has types that do not fit. */
public final class ExpressionFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param line from 1
     * @param column in code points, from 1
     * @param message for the person who wrote the expression
     * @param context the line, and below it a caret that points at the offending part
     */
    public record Problem(int line, int column, String message, String context) {

        @Override
        public String toString() {
            return line + ":" + column + ": " + message;
        }
    }

    private final transient List<Problem> problems;

    ExpressionFault(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem + "\n" + problem.context())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order in which they stand in the text. */
    public List<Problem> problems() {
        return problems;
    }
}
