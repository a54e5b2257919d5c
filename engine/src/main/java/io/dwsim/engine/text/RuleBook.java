package io.dwsim.engine.text;

import io.dwsim.engine.text.FakerText.UniqueForm;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Collects faker rules by name while they are written down. */
final class RuleBook {

    /** A rule under its first name. */
    record Rule(String name, Function<Lexicon, FakerText> definition) {}

    private final Map<String, Rule> rules = new TreeMap<>();

    /** A rule whose unique values end in a space and a code. */
    RuleBook words(String name, Function<Lexicon, TextSource> source) {
        return suffixed(name, ' ', source);
    }

    /** A rule whose unique values end in a hyphen and a code, for texts without spaces. */
    RuleBook token(String name, Function<Lexicon, TextSource> source) {
        return suffixed(name, '-', source);
    }

    /** A rule that is one entry of Datafaker's data. */
    RuleBook entry(String name, String key) {
        return words(name, lexicon -> lexicon.entry(key));
    }

    RuleBook rule(String name, Function<Lexicon, FakerText> definition) {
        add(name, new Rule(name, definition));
        return this;
    }

    /** Other names of a rule. */
    RuleBook alias(String name, String... others) {
        Rule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("there is no faker rule '" + name + "'");
        }
        for (String other : others) {
            add(other, rule);
        }
        return this;
    }

    /** All rules by all their names. */
    Map<String, Rule> rules() {
        return rules;
    }

    private void add(String name, Rule rule) {
        if (rules.put(name, rule) != null) {
            throw new IllegalStateException("faker rule '" + name + "' is there twice");
        }
    }

    private RuleBook suffixed(String name, char separator, Function<Lexicon, TextSource> source) {
        return rule(name, lexicon -> {
            TextSource text = source.apply(lexicon);
            return new FakerText(text, new UniqueForm.Suffixed(text, separator));
        });
    }
}
