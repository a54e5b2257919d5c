package io.dwsim.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DoubleRangeTest {

    @Property
    void staysWithinItsBoundsHoweverWide(@ForAll double one, @ForAll double other) {
        DoubleRange range = new DoubleRange(Math.min(one, other), Math.max(one, other));

        assertThat(range.at(0)).isEqualTo(range.least());
        assertThat(range.at(1)).isEqualTo(range.greatest());
        assertThat(range.at(0.3)).isBetween(range.least(), range.greatest());
    }

    @Property
    void countsMultiplesThatAreDoublesOfTheirOwnWithinTheBounds(@ForAll double one, @ForAll double other) {
        DoubleRange range = new DoubleRange(Math.min(one, other), Math.max(one, other));
        LongRange multiples = range.multiples(range.step());
        double step = range.step();

        assertThat(multiples.least()).isLessThanOrEqualTo(multiples.greatest());
        assertThat(multiples.least() * step).isGreaterThanOrEqualTo(range.least());
        assertThat(multiples.greatest() * step).isLessThanOrEqualTo(range.greatest());
        if (multiples.least() < multiples.greatest()) {
            assertThat((multiples.least() + 1) * step).isGreaterThan(multiples.least() * step);
            assertThat((multiples.greatest() - 1) * step).isLessThan(multiples.greatest() * step);
        }
    }

    @Example
    void hasRoomForManyUniqueValuesInAnOrdinaryRange() {
        assertThat(multiples(0, 1)).isEqualTo((1L << 52) + 1);
        assertThat(multiples(5, 5)).isEqualTo(1);
        assertThat(multiples(0, 0)).isEqualTo(1);
    }

    private static long multiples(double least, double greatest) {
        DoubleRange range = new DoubleRange(least, greatest);
        return range.multiples(range.step()).size();
    }
}
