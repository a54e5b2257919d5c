package io.dwsim.common.failure;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a document.
 *
 * @param pointer JSON pointer (RFC 6901) to the place, empty for the document itself
 * @param message what is wrong there and what would be right
 * @param value the offending value as it was given; null when there is none to show
 */
public record Fault(
        String pointer, String message, @Nullable Object value) {

    public Fault {
        pointer = StorableText.of(pointer);
        message = StorableText.of(message);
        value = value instanceof String text ? StorableText.of(text) : value;
    }

    /** A fault at a place where something is missing. */
    public static Fault at(String pointer, String message) {
        return new Fault(pointer, message, null);
    }
}
