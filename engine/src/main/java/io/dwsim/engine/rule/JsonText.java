package io.dwsim.engine.rule;

import io.dwsim.engine.text.Lexicon;
import io.dwsim.engine.text.TextSource;
import io.dwsim.engine.text.Vocabulary;

/** JSON for a column without a rule: a small object of four kinds of value. */
final class JsonText {

    private static final int LONGEST_WORD = 40;

    private JsonText() {}

    static TextSource source(Lexicon lexicon) {
        TextSource word = Vocabulary.word(lexicon, LONGEST_WORD);
        return TextSource.sequence(
                TextSource.literal("{\"id\": "),
                TextSource.number(1, 1_000_000, 1),
                TextSource.literal(", \"name\": \""),
                word,
                TextSource.literal("\", \"score\": "),
                TextSource.number(0, 99, 1),
                TextSource.literal("."),
                TextSource.number(1, 9, 1),
                TextSource.literal(", \"active\": "),
                TextSource.oneOf(TextSource.literal("true"), TextSource.literal("false")),
                TextSource.literal("}"));
    }
}
