package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** A distribution from 0 to 1, stretched over the range. */
final class Scaled {

    private static final double TWO_TO_63 = 0x1p63;

    private Scaled() {}

    /** Each whole number has an equally long piece of the way from 0 to 1. */
    record Whole(Continuous distribution, long least, long greatest) implements WholeNumbers {

        @Override
        public long draw(CellRandom random) {
            double place = StrictMath.floor(distribution.draw(random) * size());
            if (place >= size()) {
                return greatest;
            }
            long offset = place < TWO_TO_63 ? (long) place : (long) (place - TWO_TO_63) + Long.MIN_VALUE;
            return Long.compareUnsigned(offset, greatest - least) > 0 ? greatest : least + offset;
        }

        @Override
        public double cdf(long value) {
            return value < least ? 0 : value >= greatest ? 1 : distribution.cdf(toDouble(value - least + 1) / size());
        }

        @Override
        public double massWithin() {
            return 1;
        }

        private double size() {
            return toDouble(greatest - least) + 1;
        }
    }

    record EvenWhole(long least, long greatest) implements WholeNumbers {

        @Override
        public long draw(CellRandom random) {
            return least + random.below(greatest - least + 1);
        }

        @Override
        public double cdf(long value) {
            return value < least
                    ? 0
                    : value >= greatest ? 1 : toDouble(value - least + 1) / (toDouble(greatest - least) + 1);
        }

        @Override
        public double massWithin() {
            return 1;
        }
    }

    record Real(Continuous distribution, double least, double greatest) implements RealNumbers {

        @Override
        public double draw(CellRandom random) {
            return at(distribution.draw(random), least, greatest);
        }

        @Override
        public double cdf(double value) {
            return value < least ? 0 : value >= greatest ? 1 : distribution.cdf(place(value, least, greatest));
        }

        @Override
        public double massWithin() {
            return 1;
        }
    }

    /** The number at a place between 0 (least) and 1 (greatest); never overflows, however wide the range. */
    static double at(double place, double least, double greatest) {
        double value = least * (1 - place) + greatest * place;
        return StrictMath.min(StrictMath.max(value, least), greatest);
    }

    /** The place of a number between least and greatest. */
    static double place(double value, double least, double greatest) {
        return (value / 2 - least / 2) / (greatest / 2 - least / 2);
    }

    private static double toDouble(long unsigned) {
        return unsigned >= 0 ? unsigned : (unsigned & Long.MAX_VALUE) + TWO_TO_63;
    }
}
