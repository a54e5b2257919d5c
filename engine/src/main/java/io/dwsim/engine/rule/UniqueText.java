package io.dwsim.engine.rule;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;
import io.dwsim.engine.text.FakerText;
import io.dwsim.engine.text.FakerText.UniqueForm;
import io.dwsim.engine.text.RandomUuid;
import io.dwsim.engine.text.TextSource;
import io.dwsim.engine.text.Utf8Builder;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which none comes twice: each holds, at a fixed place, a code in base 36 that no other row has, the row number
 * after a keyed permutation of all codes. The width of the code follows from the rule and the length alone, so a value
 * does not depend on how many rows there are.
 */
final class UniqueText {

    private static final int RADIX = 36;
    /** All of a text that has no vocabulary: 4.7 * 10^18 values. */
    private static final int FULL_WIDTH = 12;
    /** Beside readable text: 78 * 10^9 values. */
    private static final int CODE_WIDTH = 7;
    /** Below that, an email address is given up for the sake of room. */
    private static final int LEAST_CODE_WIDTH = 4;

    private static final int LEAST_STEM = 3;
    /** So that an index of the warehouse can hold every value. */
    private static final int MAX_BYTES = 600;

    private static final String SHORT_DOMAIN = "@x.test";
    private static final String[] DOMAINS = {"@example.com", "@example.org", "@example.net"};
    private static final int DOMAIN_LENGTH = 12;
    private static final int UUID_LENGTH = 36;

    private UniqueText() {}

    static Dealt of(ColumnKey key, @Nullable FakerText faker, int length) {
        if (faker != null
                && faker.unique() instanceof UniqueForm.Suffixed suffixed
                && length >= LEAST_STEM + 1 + CODE_WIDTH) {
            return suffixed(key, suffixed, length);
        }
        if (faker != null
                && faker.unique() instanceof UniqueForm.EmailAddress email
                && length >= LEAST_CODE_WIDTH + SHORT_DOMAIN.length()) {
            return email(key, email, length);
        }
        if (faker != null && faker.unique() instanceof UniqueForm.RandomUuid && length >= UUID_LENGTH) {
            return uuid(key);
        }
        int width = StrictMath.min(length, FULL_WIDTH);
        Permutation codes = codes(key, width);
        return dealt((row, out) -> out.appendRadix(codes.apply(row), RADIX, width), power(width));
    }

    private static Dealt suffixed(ColumnKey key, UniqueForm.Suffixed form, int length) {
        Permutation codes = codes(key, CODE_WIDTH);
        CellRandom random = key.random(Purpose.VALUE);
        int room = length - 1 - CODE_WIDTH;
        return dealt(
                (row, out) -> {
                    appendStem(form.stem(), random.at(row), room, out);
                    out.appendAscii(form.separator());
                    out.appendRadix(codes.apply(row), RADIX, CODE_WIDTH);
                },
                power(CODE_WIDTH));
    }

    private static Dealt email(ColumnKey key, UniqueForm.EmailAddress form, int length) {
        boolean isShort = length < CODE_WIDTH + DOMAIN_LENGTH;
        int width = isShort ? StrictMath.min(length - SHORT_DOMAIN.length(), CODE_WIDTH) : CODE_WIDTH;
        int room = isShort ? 0 : length - DOMAIN_LENGTH - width - 1;
        Permutation codes = codes(key, width);
        CellRandom random = key.random(Purpose.VALUE);
        return dealt(
                (row, out) -> {
                    random.at(row);
                    if (room > 0) {
                        int start = out.length();
                        appendStem(form.localPart(), random, room, out);
                        while (out.length() > start && out.bytes()[out.length() - 1] == '.') {
                            out.truncate(out.length() - 1);
                        }
                        out.appendAscii('.');
                    }
                    out.appendRadix(codes.apply(row), RADIX, width);
                    out.append(isShort ? SHORT_DOMAIN : DOMAINS[random.below(DOMAINS.length)]);
                },
                power(width));
    }

    private static Dealt uuid(ColumnKey key) {
        long domain = 1L << RandomUuid.LOW_BITS;
        Permutation low = new Permutation(key.forPurpose(Purpose.ORDER), domain);
        CellRandom high = key.random(Purpose.VALUE);
        return dealt(
                (row, out) -> RandomUuid.append(
                        RandomUuid.high(high.at(row).nextLong()), RandomUuid.low(low.apply(row)), out),
                domain);
    }

    private static void appendStem(TextSource stem, CellRandom random, int room, Utf8Builder out) {
        int start = out.length();
        stem.append(random, out);
        out.cut(start, room, MAX_BYTES - 1 - CODE_WIDTH);
    }

    private static Dealt dealt(ValueRule.OfText rule, long domain) {
        return new Dealt(rule, BigInteger.valueOf(domain));
    }

    private static Permutation codes(ColumnKey key, int width) {
        return new Permutation(key.forPurpose(Purpose.ORDER), power(width));
    }

    private static long power(int width) {
        return BigInteger.valueOf(RADIX).pow(width).longValueExact();
    }
}
