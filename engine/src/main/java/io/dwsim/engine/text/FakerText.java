package io.dwsim.engine.text;

/**
 * What a faker rule resolves to in one locale.
 *
 * @param text the values
 * @param unique how a value that must not come twice is made from the same vocabulary
 */
public record FakerText(TextSource text, UniqueForm unique) {

    /** Ways to make room for a code, the part of a text that no other row has. */
    public sealed interface UniqueForm {

        /** Text, a separator, the code. */
        record Suffixed(TextSource stem, char separator) implements UniqueForm {}

        /** The local part of an email address, a dot, the code, and a domain that is reserved for examples. */
        record EmailAddress(TextSource localPart) implements UniqueForm {}

        /** The code is in the digits of a random UUID. */
        record RandomUuid() implements UniqueForm {}
    }
}
