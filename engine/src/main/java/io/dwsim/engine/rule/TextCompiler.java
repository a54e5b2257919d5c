package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.engine.pattern.PatternLanguage;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Purpose;
import io.dwsim.engine.text.FakerText;
import io.dwsim.engine.text.Lexicon;
import io.dwsim.engine.text.TextSource;
import io.dwsim.engine.text.Vocabulary;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles what comes from a vocabulary or a pattern: text, and values of other types that are written as text. */
final class TextCompiler {

    /** As wide as a made-up code is without being told. */
    private static final int USUAL_CODE = 12;

    /** A pattern without limits in a text without limits would fill whatever it is given. */
    private static final int LONGEST_OF_PATTERN = 10_000;

    private final Lexicon lexicon;
    private final PatternValues patterns;
    private final RuleFaults faults;

    TextCompiler(Lexicon lexicon, RuleFaults faults) {
        this.lexicon = lexicon;
        this.patterns = new PatternValues(faults);
        this.faults = faults;
    }

    /** Whether a column that is no text takes its values from a vocabulary; where it has a range, that decides. */
    boolean isVocabulary(Column column) {
        boolean ranged = column.minValue() != null
                || column.maxValue() != null
                || column.dateStart() != null
                || column.dateEnd() != null;
        return column.fakerRule() != null
                && !column.dataType().isText()
                && column.dataType() != DataType.JSON
                && !ranged;
    }

    /**
     * Says where the faker rule of a column that is no text is unknown or has no effect.
     *
     * @param isUnique whether the column is unique, by itself or with others
     */
    void checkRuleOfNumbers(ColumnKey key, Column column, boolean isUnique) {
        if (column.fakerRule() == null
                || column.dataType().isText()
                || column.dataType() == DataType.JSON
                || (isVocabulary(column) && column.distribution() == null && !isUnique)
                || faker(key, column) == null) {
            return;
        }
        boolean isSameAnyway = column.dataType() == DataType.UUID || column.dataType() == DataType.BOOLEAN;
        String why = column.distribution() != null
                ? "has a distribution"
                : !isVocabulary(column) ? "has a range" : "is unique";
        if (isVocabulary(column) && column.distribution() == null && isSameAnyway) {
            return;
        }
        faults.warning(
                key,
                "faker_rule",
                why + ", which decides its values: its faker rule has no effect on " + column.dataType(),
                column.fakerRule());
    }

    /** Values that may repeat. */
    ValueRule repeating(ColumnKey key, Column column) {
        if (isVocabulary(column)) {
            FakerText faker = faker(key, column);
            return faker == null ? ParsedText.nothing(column) : ParsedText.compile(key, column, faker.text(), faults);
        }
        int length = length(column);
        if (column.pattern() != null) {
            return patterns.repeating(key, column, column.pattern(), StrictMath.min(length, LONGEST_OF_PATTERN));
        }
        FakerText faker = faker(key, column);
        return repeating(key, column, faker == null ? usual(column, length) : faker.text());
    }

    /** Values of a text column that may repeat, from a source of our own. */
    ValueRule.OfText repeating(ColumnKey key, Column column, TextSource text) {
        int length = length(column);
        CellRandom random = key.random(Purpose.VALUE);
        boolean trimmed = column.dataType() == DataType.CHAR;
        return (row, out) -> {
            int start = out.length();
            text.append(random.at(row), out);
            out.cut(start, length, Integer.MAX_VALUE);
            if (trimmed) {
                out.trimEnd(start);
            }
        };
    }

    /** Values of which none comes twice. */
    Dealt dealt(ColumnKey key, Column column) {
        return column.pattern() != null
                ? patterns.dealt(key, column, column.pattern(), length(column))
                : dealt(key, column, faker(key, column));
    }

    /** Values of a text column of which none comes twice, from a vocabulary of our own. */
    Dealt dealt(ColumnKey key, Column column, @Nullable FakerText faker) {
        return UniqueText.of(key, faker, length(column));
    }

    Locale locale() {
        return lexicon.locale();
    }

    private TextSource usual(Column column, int length) {
        return switch (column.dataType()) {
            case JSON -> JsonText.source(lexicon);
            case TEXT -> Vocabulary.resolve("text", lexicon).text();
            case CHAR -> length <= USUAL_CODE ? TextSource.capitals(length) : Vocabulary.word(lexicon, length);
            default -> Vocabulary.word(lexicon, length);
        };
    }

    /** What the faker rule of a column stands for; null when it has none that can be used. */
    @Nullable
    FakerText faker(ColumnKey key, Column column) {
        String rule = column.fakerRule();
        if (rule == null) {
            return null;
        }
        Optional<String> refusal = Vocabulary.refusal(rule, PatternLanguage::compile);
        if (refusal.isPresent()) {
            faults.rule(key, "faker_rule", "has a faker rule that cannot be used: " + refusal.get(), rule);
            return null;
        }
        return Vocabulary.resolve(rule, lexicon, PatternLanguage::compile);
    }

    private static int length(Column column) {
        return column.varcharLength() == null ? Integer.MAX_VALUE : column.varcharLength();
    }
}
