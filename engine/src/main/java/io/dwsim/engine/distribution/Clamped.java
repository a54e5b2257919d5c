package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** A distribution in the units of the column; what falls outside of the range becomes its end. */
final class Clamped {

    private Clamped() {}

    /** Rounded to the nearest whole number. */
    record Whole(Continuous distribution, long least, long greatest) implements WholeNumbers {

        @Override
        public long draw(CellRandom random) {
            return StrictMath.min(StrictMath.max(StrictMath.round(distribution.draw(random)), least), greatest);
        }

        @Override
        public double cdf(long value) {
            return value < least ? 0 : value >= greatest ? 1 : distribution.cdf(value + 0.5);
        }

        @Override
        public double massWithin() {
            return distribution.massWithin(least - 0.5, greatest + 0.5);
        }
    }

    record Real(Continuous distribution, double least, double greatest) implements RealNumbers {

        @Override
        public double draw(CellRandom random) {
            return StrictMath.min(StrictMath.max(distribution.draw(random), least), greatest);
        }

        @Override
        public double cdf(double value) {
            return value < least ? 0 : value >= greatest ? 1 : distribution.cdf(value);
        }

        @Override
        public double massWithin() {
            return distribution.massWithin(least, greatest);
        }
    }
}
