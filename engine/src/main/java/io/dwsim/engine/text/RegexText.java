package io.dwsim.engine.text;

/** Makes texts that match a regular expression; what {@code regexify} in an expression needs. */
@FunctionalInterface
public interface RegexText {

    /** Refuses every regular expression. */
    RegexText NONE = (regex, maxLength) -> {
        throw new IllegalArgumentException("regular expressions belong in 'pattern', not in 'faker_rule'");
    };

    /**
     * @param maxLength the most characters a text may have
     * @throws IllegalArgumentException with a message for the user, when the expression is wrong or its texts too long
     */
    TextSource compile(String regex, int maxLength);
}
