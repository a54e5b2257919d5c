package io.dwsim.engine.text;

import io.dwsim.engine.random.CellRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;
import org.jspecify.annotations.Nullable;

/**
 * Datafaker's words for one locale. It owns the Datafaker of one generator and is used by one thread; the word lists it
 * compiles are immutable and may outlive it.
 */
public final class Lexicon {

    /** Where the samples of {@link #samples} start; any change of it changes values. */
    private static final long SAMPLE_KEY = 0x73616d706c65L;

    private final Locale locale;
    private final CellRandom draws = new CellRandom(0);
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, TextSource> wordsWithin = new HashMap<>();
    private @Nullable Faker faker;
    private boolean calledPerCell;

    public Lexicon(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The entry of Datafaker's data with that key, such as {@code name.last_name}, with all it refers to. Where a language
     * says that it has no such thing (no suffixes to names, say), it is the English one.
     */
    TextSource entry(String key) {
        EntryCompiler entries = new EntryCompiler(this);
        if (entries.isBlank(key) && !locale.equals(Locale.ENGLISH)) {
            return new Lexicon(Locale.ENGLISH).entry(key);
        }
        TextSource compiled = entries.compile(key);
        return compiled != null ? compiled : call(datafaker -> datafaker.resolve(key));
    }

    /** All plain words an entry can lead to, in the order of the data. */
    List<String> words(String key) {
        return words.computeIfAbsent(key, this::compiledWords);
    }

    /** Those of them with at most that many code points, or all where there are none. */
    TextSource wordsWithin(String key, int maxCodePoints) {
        return wordsWithin.computeIfAbsent(key + ' ' + maxCodePoints, ignored -> {
            List<String> fitting = words(key).stream()
                    .filter(word -> word.codePointCount(0, word.length()) <= maxCodePoints)
                    .toList();
            return WordList.of(fitting.isEmpty() ? words(key) : fitting);
        });
    }

    private List<String> compiledWords(String key) {
        List<String> compiled = new EntryCompiler(this).words(key);
        if (compiled.isEmpty()) {
            throw new IllegalStateException("Datafaker has no words for '" + key + "' in " + locale);
        }
        return List.copyOf(compiled);
    }

    /** A source that asks Datafaker anew for every value: slow, for what no list can say. */
    TextSource call(Function<Faker, String> method) {
        calledPerCell = true;
        Faker datafaker = faker();
        return (random, out) -> {
            draws.restart(random.nextLong());
            out.append(method.apply(datafaker));
        };
    }

    /** A fixed number of Datafaker's answers, for what is too slow to ask for every value. */
    List<String> samples(int count, Function<Faker, String> method) {
        Faker datafaker = faker();
        CellRandom random = new CellRandom(SAMPLE_KEY);
        List<String> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            draws.restart(random.at(i).nextLong());
            samples.add(method.apply(datafaker));
        }
        return samples;
    }

    void startRule() {
        calledPerCell = false;
    }

    /** Whether a source made since the start of the rule asks Datafaker for every value, and so belongs to one thread. */
    boolean isCalledPerCell() {
        return calledPerCell;
    }

    /** Raw data: a text, a list, a map, or null when there is no such entry. */
    @Nullable
    Object fetch(String key) {
        Faker datafaker = faker();
        return datafaker.fakeValuesService().fetchObject(key, datafaker.getContext());
    }

    private Faker faker() {
        if (faker == null) {
            faker = new Faker(locale, new RandomService(draws));
        }
        return faker;
    }
}
