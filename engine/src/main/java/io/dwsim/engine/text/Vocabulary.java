package io.dwsim.engine.text;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The faker rules there are, by the snake_case names of Python Faker. */
public final class Vocabulary {

    private static final Map<String, RuleBook.Rule> RULES = rules();

    /** Compiled texts that hold no Datafaker, which all generators share; as many as rules times locales in use. */
    private static final Map<String, FakerText> COMPILED = new ConcurrentHashMap<>();

    private static final String PROFILE = "profile.";
    private static final int NEAREST = 3;
    private static final int LONGEST_GUESS = 40;

    private Vocabulary() {}

    /** All names, sorted. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(RULES.keySet());
    }

    /** Whether a rule is known; {@code profile.email} is the same as {@code email}. */
    public static boolean contains(String rule) {
        return RULES.containsKey(plain(rule));
    }

    /**
     * The texts of a rule in the lexicon's locale.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public static FakerText resolve(String rule, Lexicon lexicon) {
        RuleBook.Rule known = RULES.get(plain(rule));
        if (known == null) {
            throw new IllegalArgumentException("there is no faker rule '" + rule + "'");
        }
        String key = lexicon.locale().toLanguageTag() + ' ' + known.name();
        FakerText compiled = COMPILED.get(key);
        if (compiled == null) {
            lexicon.startRule();
            compiled = known.definition().apply(lexicon);
            if (!lexicon.isCalledPerCell()) {
                COMPILED.put(key, compiled);
            }
        }
        return compiled;
    }

    /** A word of at most that many code points, for text without a rule. */
    public static TextSource word(Lexicon lexicon, int maxCodePoints) {
        List<String> words = lexicon.words("lorem.words");
        List<String> fitting = words.stream()
                .filter(word -> word.codePointCount(0, word.length()) <= maxCodePoints)
                .toList();
        return WordList.of(fitting.isEmpty() ? words : fitting);
    }

    /** The known names most like an unknown one, nearest first. */
    public static List<String> nearest(String unknown) {
        String lower = plain(unknown).toLowerCase(Locale.ROOT);
        String wanted = lower.substring(0, Math.min(lower.length(), LONGEST_GUESS));
        return RULES.keySet().stream()
                .sorted(Comparator.comparingInt((String name) -> EditDistance.between(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
    }

    private static String plain(String rule) {
        return rule.startsWith(PROFILE) ? rule.substring(PROFILE.length()) : rule;
    }

    private static Map<String, RuleBook.Rule> rules() {
        RuleBook book = new RuleBook();
        PersonRules.write(book);
        PlaceRules.write(book);
        BusinessRules.write(book);
        InternetRules.write(book);
        ProseRules.write(book);
        NumberRules.write(book);
        CalendarRules.write(book);
        return book.rules();
    }
}
