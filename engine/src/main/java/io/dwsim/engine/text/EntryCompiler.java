package io.dwsim.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns entries of Datafaker's data into sources. An entry is a text or a list of alternatives; {@code #{Name.lastName}}
 * in it refers to the entry {@code name.last_name}. What goes beyond that (arguments, regular expressions) is null here.
 */
final class EntryCompiler {

    private static final Pattern REFERENCE = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern PLAIN_REFERENCE = Pattern.compile("[A-Za-z_]+(\\.[A-Za-z_]+)*");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Map<String, String> METHOD_NAMES = Map.of("address.zip_code", "address.postcode");
    private static final List<String> MASKED_SECTIONS =
            List.of("drone.", "app.version", "business.", "phone_number.", "cell_phone.", "restaurant.name_prefix");
    private static final int MAX_DEPTH = 8;

    /** What to make of references that are not plain keys. */
    interface Beyond {

        /** A source for what stands between {@code #\{} and its bracket in an entry of a section, or null. */
        @Nullable
        TextSource reference(String inner, String section);
    }

    private final Lexicon lexicon;
    private final Beyond beyond;
    private final boolean isForUsers;

    /** For the rules of our own, which leave the rest to Datafaker. */
    EntryCompiler(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.beyond = (inner, section) -> null;
        this.isForUsers = false;
    }

    /** For what users name, which is never left to Datafaker. */
    EntryCompiler(Lexicon lexicon, Beyond beyond) {
        this.lexicon = lexicon;
        this.beyond = beyond;
        this.isForUsers = true;
    }

    /** Whether there is no such entry, or nothing in it. */
    boolean isBlank(String key) {
        Object entry = lexicon.fetch(key);
        List<?> items = entry instanceof List<?> list ? list : entry == null ? List.of() : List.of(entry);
        return items.stream().allMatch(item -> item instanceof String text && text.isBlank());
    }

    /** A source for an entry, or null when only Datafaker itself can resolve it. */
    @Nullable
    TextSource compile(String key) {
        return compile(key, 0);
    }

    /** The plain words of an entry and of those it is nothing but a reference to. */
    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        collect(key, 0, words);
        return words;
    }

    private void collect(String key, int depth, List<String> words) {
        for (String alternative : alternatives(key)) {
            Matcher reference = REFERENCE.matcher(alternative);
            if (reference.matches() && depth < MAX_DEPTH) {
                collect(referredKey(key, reference.group(1)), depth + 1, words);
            } else if (!reference.find(0) && !isRegex(alternative)) {
                words.add(alternative);
            }
        }
    }

    private @Nullable TextSource compile(String key, int depth) {
        // within another text a part may be blank, but not the whole
        List<String> alternatives = alternatives(key).stream()
                .filter(text -> depth > 0 || !text.isBlank())
                .toList();
        if (alternatives.isEmpty() || depth > MAX_DEPTH) {
            return null;
        }
        boolean masked = key.startsWith("address.")
                || key.endsWith("license_plate")
                || (isForUsers && MASKED_SECTIONS.stream().anyMatch(key::startsWith));
        if (alternatives.stream()
                .noneMatch(text -> isTemplate(text) || isRegex(text) || (masked && Mask.isMask(text)))) {
            return WordList.of(alternatives);
        }
        TextSource[] sources = new TextSource[alternatives.size()];
        for (int i = 0; i < sources.length; i++) {
            TextSource source = compileText(key, alternatives.get(i), masked, depth);
            if (source == null) {
                return null;
            }
            sources[i] = source;
        }
        return sources.length == 1 ? sources[0] : TextSource.oneOf(sources);
    }

    private @Nullable TextSource compileText(String key, String text, boolean masked, int depth) {
        if (isRegex(text)) {
            return null;
        }
        List<TextSource> parts = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(text);
        int plain = 0;
        while (reference.find()) {
            String inner = reference.group(1);
            TextSource part =
                    PLAIN_REFERENCE.matcher(inner).matches() ? compile(referredKey(key, inner), depth + 1) : null;
            if (part == null) {
                part = beyond.reference(inner, key.substring(0, key.indexOf('.')));
            }
            if (part == null) {
                return null;
            }
            addPlain(text.substring(plain, reference.start()), masked, parts);
            parts.add(part);
            plain = reference.end();
        }
        addPlain(text.substring(plain), masked, parts);
        return parts.size() == 1 ? parts.get(0) : TextSource.sequence(parts.toArray(TextSource[]::new));
    }

    private static void addPlain(String text, boolean masked, List<TextSource> parts) {
        if (masked && Mask.isMask(text)) {
            parts.add(new Mask(text));
        } else if (!text.isEmpty()) {
            parts.add(TextSource.literal(text));
        }
    }

    private List<String> alternatives(String key) {
        Object entry = lexicon.fetch(key);
        if (entry instanceof String text) {
            return List.of(text);
        }
        if (entry instanceof List<?> list
                && list.stream().allMatch(item -> item instanceof String || (isForUsers && item instanceof Number))) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.of();
    }

    /** The key a reference means when it stands in another entry; without a dot it is in the same section. */
    private static String referredKey(String key, String reference) {
        String snake = HUMP.matcher(reference).replaceAll("_").toLowerCase(Locale.ROOT);
        String full = snake.indexOf('.') >= 0 ? snake : key.substring(0, key.indexOf('.') + 1) + snake;
        return METHOD_NAMES.getOrDefault(full, full);
    }

    private static boolean isTemplate(String text) {
        return text.contains("#{");
    }

    private static boolean isRegex(String text) {
        return text.length() > 1 && text.startsWith("/") && text.endsWith("/");
    }
}
