package io.dwsim.sql.ddl;

import java.util.List;

/**
 * A type as a script writes it.
 *
 * @param text as written, white space and comments reduced to single blanks, as in {@code double precision[]}
 * @param name upper case, words with one blank between them, without arguments and dimensions, as in
 *     {@code TIMESTAMP WITH TIME ZONE}
 * @param arguments what stands in the parentheses, trimmed, as in {@code 10} and {@code 2}, or {@code MAX}
 * @param isArray whether dimensions follow, or the word ARRAY
 */
public record SourceType(String text, String name, List<String> arguments, boolean isArray) {
    public SourceType {
        arguments = List.copyOf(arguments);
    }
}
