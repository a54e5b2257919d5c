package io.dwsim.engine.expression;

import java.util.List;

/**
 * A function or an operator of expressions.
 *
 * @param name as it is written
 * @param aliases other names of the same
 * @param group the heading it belongs to
 * @param usage how it is written, with names for its arguments
 * @param about what it does, in a sentence
 * @param form what becomes of a call of it
 */
record Function(Group group, String name, List<String> aliases, String usage, String about, Form form) {

    /** What functions are about. */
    enum Group {
        OPERATOR,
        NUMBER,
        TEXT,
        DATE,
        CONVERSION,
        NULL,
        RANDOM
    }

    /** Checks the arguments of a call and makes a part of them. */
    @FunctionalInterface
    interface Form {
        Typed build(Call call);
    }

    boolean isOperator() {
        return group == Group.OPERATOR;
    }

    /** What the person may have meant. */
    String hint(Call call) {
        boolean text = call.arguments().stream().anyMatch(part -> part.kind() == Kind.TEXT);
        return switch (name) {
            case "+" -> text ? "; write concat(a, b), or text(x) for what is no text" : "";
            case "||" -> text ? "; texts are joined by a + b or concat(a, b), and || is OR" : "";
            case "-", "*", "/", "%" -> text ? "; write int(x), decimal(x, 12, 2) or date(x) for what is a text" : "";
            case "==", "!=", "<", "<=", ">", ">=", "in" ->
                text ? "; write int(x), decimal(x, 12, 2), date(x) or text(x) for one side" : "";
            default -> "";
        };
    }
}
