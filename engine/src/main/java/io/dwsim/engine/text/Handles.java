package io.dwsim.engine.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names as they stand in email addresses and host names: a-z and 0-9 only. */
record Handles(TextSource first, TextSource last) {

    private static final int ENOUGH = 20;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"));

    /** Handles from the names of a locale, or from English names where its own are not written in Latin letters. */
    static Handles of(Lexicon lexicon) {
        return new Handles(handles("name.first_name", lexicon), handles("name.last_name", lexicon));
    }

    /** A person's handle: one of several usual ways to join first and last name. */
    TextSource person() {
        TextSource twoDigits = TextSource.number(1, 99, 1);
        TextSource year = TextSource.number(1950, 2007, 4);
        TextSource dot = TextSource.literal(".");
        TextSource underscore = TextSource.literal("_");
        return TextSource.oneOf(
                TextSource.sequence(first, dot, last),
                TextSource.sequence(first, dot, last, twoDigits),
                TextSource.sequence(first, underscore, last),
                TextSource.sequence(first, last, twoDigits),
                TextSource.sequence(first, year),
                TextSource.sequence(last, dot, first));
    }

    /** First name, dot, last name. */
    TextSource dotted() {
        return TextSource.sequence(first, TextSource.literal("."), last);
    }

    private static TextSource handles(String key, Lexicon lexicon) {
        List<String> own = plain(lexicon.words(key), lexicon.locale());
        return WordList.of(own.size() >= ENOUGH ? own : plain(new Lexicon(Locale.ENGLISH).words(key), Locale.ENGLISH));
    }

    private static List<String> plain(List<String> names, Locale locale) {
        return names.stream()
                .map(name -> plain(name, locale))
                .filter(name -> name.length() > 1)
                .toList();
    }

    static String plain(String name, Locale locale) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (locale.getLanguage().equals("de")) {
            lower = lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            letters.append(LETTERS.getOrDefault(c, String.valueOf(c)));
        }
        String decomposed = Normalizer.normalize(letters, Normalizer.Form.NFD);
        return NOT_PLAIN.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("");
    }
}
