package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.engine.pattern.PatternFault;
import io.dwsim.engine.pattern.PatternLanguage;
import io.dwsim.engine.pattern.RankedLanguage;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;
import java.math.BigInteger;

/** Text that matches a regular expression. */
final class PatternValues {

    /** Bytes, so that an index of the warehouse can hold every value. */
    private static final int LONGEST_UNIQUE = 600;

    /** Of a pattern with a fault of its own, that there are too few texts is no news. */
    private static final Dealt NOTHING =
            new Dealt((ValueRule.OfText) (row, out) -> {}, BigInteger.ONE.shiftLeft(Long.SIZE));

    private final RuleFaults faults;

    PatternValues(RuleFaults faults) {
        this.faults = faults;
    }

    /** Values that may repeat. */
    ValueRule repeating(ColumnKey key, Column column, String pattern, int length) {
        CellRandom random = key.random(Purpose.VALUE);
        try {
            PatternLanguage language = PatternLanguage.compile(pattern, length);
            boolean trimmed = column.dataType() == DataType.CHAR;
            return (ValueRule.OfText) (row, out) -> {
                int start = out.length();
                language.append(random.at(row), out);
                if (trimmed) {
                    out.trimEnd(start);
                }
            };
        } catch (PatternFault e) {
            refuse(key, pattern, e);
            return NOTHING.rule();
        }
    }

    /** Values of which none comes twice: row r has the r-th of a keyed permutation of all texts that match. */
    Dealt dealt(ColumnKey key, Column column, String pattern, int length) {
        try {
            PatternLanguage language = PatternLanguage.compile(pattern, StrictMath.min(length, LONGEST_UNIQUE))
                    .withinBytes(LONGEST_UNIQUE);
            if (!language.isFinite()) {
                faults.rule(
                        key,
                        "pattern",
                        "is unique, but its pattern sets no limit to the length of a text; write {0,9} for *, or {1,9}"
                                + " for +",
                        pattern);
                return NOTHING;
            }
            RankedLanguage texts = language.ranked();
            if (column.dataType() == DataType.CHAR && texts.endsInSpace()) {
                faults.rule(
                        key,
                        "pattern",
                        "is unique, but its pattern has texts that end in a space, which CHAR cannot keep; let it end in"
                                + " something else, or use VARCHAR",
                        pattern);
                return NOTHING;
            }
            Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), texts.size());
            return new Dealt(
                    (ValueRule.OfText) (row, out) -> texts.append(order.apply(row), out),
                    BigInteger.valueOf(texts.size()));
        } catch (PatternFault e) {
            refuse(key, pattern, e);
            return NOTHING;
        }
    }

    private void refuse(ColumnKey key, String pattern, PatternFault e) {
        faults.rule(key, "pattern", "has a pattern that cannot be used: " + e.getMessage(), pattern);
    }
}
