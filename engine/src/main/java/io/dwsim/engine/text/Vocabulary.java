package io.dwsim.engine.text;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The faker rules there are, by the snake_case names of Python Faker. */
public final class Vocabulary {

    private static final Map<String, RuleBook.Rule> RULES = rules();

    /** Compiled texts that hold no Datafaker, which all generators share; as many as rules times locales in use. */
    private static final Map<String, FakerText> COMPILED = new ConcurrentHashMap<>();

    /** What expressions are checked with, by one thread at a time: making one anew takes some 40 ms. */
    private static final Lexicon ENGLISH = new Lexicon(Locale.ENGLISH);

    private static final String PROFILE = "profile.";
    private static final int NEAREST = 3;
    private static final int LONGEST_GUESS = 40;

    private Vocabulary() {}

    /** All names, sorted. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(RULES.keySet());
    }

    /** The names of Python Faker that there is no rule for, sorted, each with the reason. */
    public static Map<String, String> refusedNames() {
        Map<String, String> reasons = new TreeMap<>();
        for (String name : Refusals.names()) {
            reasons.put(name, refusal(name).orElseThrow());
        }
        return reasons;
    }

    /**
     * Whether there is such a rule: a name, of which {@code profile.email} is the same as {@code email}, or a text with
     * Datafaker's value-provider expressions in it, such as <code>#{Name.firstName}-#{numerify '###'}</code>.
     */
    public static boolean contains(String rule) {
        return refusal(rule).isEmpty();
    }

    /** Why there is no such rule, with the nearest there are; empty when there is one. */
    public static Optional<String> refusal(String rule) {
        return refusal(rule, RegexText.NONE);
    }

    /** The same where expressions may hold regular expressions. */
    public static Optional<String> refusal(String rule, RegexText regexText) {
        if (RULES.containsKey(plain(rule))) {
            return Optional.empty();
        }
        if (ExpressionParser.isExpression(rule)) {
            try {
                synchronized (ENGLISH) {
                    new ExpressionCompiler(ENGLISH, regexText).compile(rule);
                }
                return Optional.empty();
            } catch (RefusedExpression e) {
                return Optional.of(e.reason());
            }
        }
        Refusals.Refusal refused = Refusals.of(plain(rule));
        String near = "; near are " + String.join(", ", nearest(rule));
        return Optional.of("the faker rule '" + ExpressionParser.excerpt(rule) + "' is "
                + (refused == null ? "unknown" : "refused: " + refused.reason()) + near);
    }

    /**
     * The texts of a rule in the lexicon's locale; in English where its language has no words for it.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public static FakerText resolve(String rule, Lexicon lexicon) {
        return resolve(rule, lexicon, RegexText.NONE);
    }

    /** The same where expressions may hold regular expressions. */
    public static FakerText resolve(String rule, Lexicon lexicon, RegexText regexText) {
        RuleBook.Rule known = RULES.get(plain(rule));
        if (known == null) {
            if (ExpressionParser.isExpression(rule)) {
                return new ExpressionCompiler(lexicon, regexText).compile(rule);
            }
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
        return lexicon.wordsWithin("lorem.words", maxCodePoints);
    }

    /** The known names most like an unknown one, nearest first; for a refused one, what to use in its place. */
    public static List<String> nearest(String unknown) {
        Refusals.Refusal refused = Refusals.of(plain(unknown));
        if (refused != null) {
            return refused.near();
        }
        String lower = plain(unknown).toLowerCase(Locale.ROOT);
        String wanted = lower.substring(0, Math.min(lower.length(), LONGEST_GUESS));
        return RULES.keySet().stream()
                .sorted(Comparator.comparingInt((String name) -> EditDistance.between(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
    }

    /** The first of the names of a rule, which all of them have in common; empty for expressions and unknown rules. */
    public static Optional<String> canonicalName(String rule) {
        return Optional.ofNullable(RULES.get(plain(rule))).map(RuleBook.Rule::name);
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
        BankRules.write(book);
        GeoRules.write(book);
        IdentityRules.write(book);
        CodeRules.write(book);
        NetworkRules.write(book);
        AgentRules.write(book);
        EmojiRule.write(book);
        return book.rules();
    }
}
