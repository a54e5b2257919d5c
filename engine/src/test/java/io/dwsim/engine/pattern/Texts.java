package io.dwsim.engine.pattern;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.text.Utf8Builder;
import java.util.List;
import java.util.stream.LongStream;

/** Texts of patterns as strings. */
final class Texts {

    private Texts() {}

    static String random(PatternLanguage language, long row) {
        Utf8Builder out = new Utf8Builder(16);
        language.append(new CellRandom(42).at(row), out);
        return out.toString(0);
    }

    static List<String> random(String pattern, int maxCodePoints, int rows) {
        PatternLanguage language = PatternLanguage.compile(pattern, maxCodePoints);
        return LongStream.range(0, rows).mapToObj(row -> random(language, row)).toList();
    }

    static String at(RankedLanguage language, long index) {
        Utf8Builder out = new Utf8Builder(16);
        language.append(index, out);
        return out.toString(0);
    }

    /** All texts of a pattern in the order of their numbers. */
    static List<String> all(String pattern, int maxCodePoints) {
        RankedLanguage language =
                PatternLanguage.compile(pattern, maxCodePoints).ranked();
        return LongStream.range(0, language.size())
                .mapToObj(index -> at(language, index))
                .toList();
    }
}
