package io.dwsim.engine.text;

import java.util.List;
import java.util.Locale;

/** Rules about words, sentences, colours and languages. */
final class ProseRules {

    private static final int LONG_ENOUGH = 140;

    private ProseRules() {}

    static void write(RuleBook book) {
        book.entry("word", "lorem.words");
        book.words("words", lexicon -> words(lexicon.entry("lorem.words"), 3, 3));
        book.words("sentence", ProseRules::sentence);
        book.words("sentences", lexicon -> words(sentence(lexicon), 3, 3));
        book.words("paragraph", lexicon -> words(sentence(lexicon), 3, 6));
        book.words("paragraphs", lexicon -> words(sentence(lexicon), 9, 15));
        book.words("text", ProseRules::text).alias("text", "bio", "description");
        book.words("texts", lexicon -> words(text(lexicon), 3, 3));
        book.entry("color_name", "color.name").alias("color_name", "color", "safe_color_name", "colour");
        book.token("hex_color", lexicon -> TextSource.sequence(TextSource.literal("#"), TextSource.hex(6)))
                .alias("hex_color", "safe_hex_color");
        book.token("rgb_color", lexicon -> rgb("", ""));
        book.token("rgb_css_color", lexicon -> rgb("rgb(", ")"));
        book.alias("rgb_color", "color_rgb");
        book.token("color_hsl", lexicon -> triple(TextSource.number(0, 360, 1), TextSource.number(0, 100, 1)))
                .alias("color_hsl", "color_hsv");
        TextSource unit = TextSource.sequence(TextSource.literal("0."), TextSource.number(0, 999_999, 6));
        book.token("color_rgb_float", lexicon -> triple(unit, unit));
        book.entry("language_name", "nation.language").alias("language_name", "language");
        book.words(
                "language_code",
                lexicon -> WordList.of(
                        "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ga", "he",
                        "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro",
                        "ru", "sk", "sl", "sq", "sv", "ta", "th", "tr", "uk", "vi", "zh"));
        book.words(
                "locale",
                lexicon -> WordList.of(
                        "ar_EG", "cs_CZ", "da_DK", "de_AT", "de_CH", "de_DE", "el_GR", "en_AU", "en_CA", "en_GB",
                        "en_IN", "en_US", "es_ES", "es_MX", "fi_FI", "fr_CA", "fr_FR", "he_IL", "hi_IN", "hu_HU",
                        "it_IT", "ja_JP", "ko_KR", "nl_BE", "nl_NL", "no_NO", "pl_PL", "pt_BR", "pt_PT", "ro_RO",
                        "ru_RU", "sv_SE", "th_TH", "tr_TR", "uk_UA", "vi_VN", "zh_CN", "zh_TW"));
        book.entry("weather", "weather.description");
        book.entry("hobby", "hobby.activity");
        book.entry("sport", "team.sport");
        book.entry("dish", "food.dish");
        book.entry("programming_language", "programming_language.name");
        book.entry("device", "device.model_name");
        book.entry("app_name", "app.name");
        book.entry("movie", "movie.name");
    }

    private static TextSource sentence(Lexicon lexicon) {
        List<String> words = lexicon.words("lorem.words");
        TextSource first =
                WordList.of(words.stream().map(ProseRules::capitalized).toList());
        TextSource others = words(WordList.of(words), 3, 9);
        return TextSource.sequence(first, TextSource.literal(" "), others, TextSource.literal("."));
    }

    /** Whole sentences, until there are some 140 bytes; seldom more than 200. */
    private static TextSource text(Lexicon lexicon) {
        TextSource sentence = sentence(lexicon);
        return (random, out) -> {
            int start = out.length();
            sentence.append(random, out);
            while (out.length() - start < LONG_ENOUGH) {
                out.appendAscii(' ');
                sentence.append(random, out);
            }
        };
    }

    private static TextSource words(TextSource word, int least, int most) {
        return (random, out) -> {
            int count = least + random.below(most - least + 1);
            for (int i = 0; i < count; i++) {
                if (i > 0) {
                    out.appendAscii(' ');
                }
                word.append(random, out);
            }
        };
    }

    private static TextSource rgb(String before, String after) {
        TextSource part = TextSource.number(0, 255, 1);
        TextSource comma = TextSource.literal(",");
        return TextSource.sequence(
                TextSource.literal(before), part, comma, part, comma, part, TextSource.literal(after));
    }

    private static TextSource triple(TextSource first, TextSource others) {
        TextSource comma = TextSource.literal(",");
        return TextSource.sequence(first, comma, others, comma, others);
    }

    private static String capitalized(String word) {
        int end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
    }
}
