package io.dwsim.engine.text;

import io.dwsim.engine.random.CellRandom;
import java.util.List;

/** Something that writes a text decided by nothing but the random numbers it is given. */
@FunctionalInterface
public interface TextSource {

    void append(CellRandom random, Utf8Builder out);

    /** The least and the greatest of its texts where these are numbers of a known range; empty otherwise. */
    default List<String> ends() {
        return List.of();
    }

    /** A source of numbers with these at the ends of their range. */
    static TextSource ranging(String least, String greatest, TextSource numbers) {
        return new TextSource() {
            @Override
            public void append(CellRandom random, Utf8Builder out) {
                numbers.append(random, out);
            }

            @Override
            public List<String> ends() {
                return List.of(least, greatest);
            }
        };
    }

    /** One source after another. */
    static TextSource sequence(TextSource... parts) {
        return (random, out) -> {
            for (TextSource part : parts) {
                part.append(random, out);
            }
        };
    }

    /** One of several, each as likely as the other. */
    static TextSource oneOf(TextSource... choices) {
        return (random, out) -> choices[random.below(choices.length)].append(random, out);
    }

    /** Always the same text. */
    static TextSource literal(String text) {
        return WordList.of(text);
    }

    /** A number of digits between two others, both inclusive, with leading zeros to a width. */
    static TextSource number(long least, long greatest, int width) {
        return (random, out) -> out.appendNumber(least + random.below(greatest - least + 1), width);
    }

    /** A number of random lower-case hexadecimal digits. */
    static TextSource hex(int digits) {
        return (random, out) -> {
            for (int left = digits; left > 0; left -= 16) {
                out.appendRadix(
                        left >= 16 ? random.nextLong() : random.below(1L << (4 * left)), 16, Math.min(left, 16));
            }
        };
    }

    /** A number of random letters from A to Z. */
    static TextSource capitals(int letters) {
        return (random, out) -> {
            for (int i = 0; i < letters; i++) {
                out.appendAscii((char) ('A' + random.below(26)));
            }
        };
    }
}
