package io.dwsim.engine.rule;

import java.util.function.LongUnaryOperator;

/** Values taken at other rows than their own. */
final class RuleAt {

    private RuleAt() {}

    /** The rule whose value at a row is that of another at the row a function gives. */
    static ValueRule of(ValueRule rule, LongUnaryOperator place) {
        if (rule instanceof ValueRule.OfLong longs) {
            return (ValueRule.OfLong) row -> longs.at(place.applyAsLong(row));
        }
        if (rule instanceof ValueRule.OfDouble doubles) {
            return (ValueRule.OfDouble) row -> doubles.at(place.applyAsLong(row));
        }
        if (rule instanceof ValueRule.OfBoolean booleans) {
            return (ValueRule.OfBoolean) row -> booleans.at(place.applyAsLong(row));
        }
        if (rule instanceof ValueRule.OfWide wides) {
            return (ValueRule.OfWide) (row, out) -> wides.at(place.applyAsLong(row), out);
        }
        ValueRule.OfText texts = (ValueRule.OfText) rule;
        return (ValueRule.OfText) (row, out) -> texts.append(place.applyAsLong(row), out);
    }
}
