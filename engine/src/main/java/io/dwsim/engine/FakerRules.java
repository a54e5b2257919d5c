package io.dwsim.engine;

import io.dwsim.engine.text.Vocabulary;
import java.util.Map;
import java.util.Set;

/** The vocabularies a {@code faker_rule} can name; beside them it can be a text with expressions of Datafaker. */
public final class FakerRules {

    private FakerRules() {}

    /** All names, sorted. Each also works with {@code profile.} before it. */
    public static Set<String> names() {
        return Vocabulary.names();
    }

    /** The names of Python Faker that are no rule, sorted, each with the reason and the nearest that are. */
    public static Map<String, String> refused() {
        return Vocabulary.refusedNames();
    }
}
