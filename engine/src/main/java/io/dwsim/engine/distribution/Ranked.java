package io.dwsim.engine.distribution;

import io.dwsim.engine.random.CellRandom;

/** Ranks laid on a range from its least value upwards. */
final class Ranked {

    private Ranked() {}

    /** Rank 1 is the least number, rank 2 the next. */
    record Whole(ZipfRanks ranks, long least) implements WholeNumbers {

        @Override
        public long draw(CellRandom random) {
            return least + (ranks.draw(random) - 1);
        }

        @Override
        public double cdf(long value) {
            if (value < least) {
                return 0;
            }
            long above = value - least;
            return above < 0 || above >= ranks.ranks() - 1 ? 1 : ranks.cdf(above + 1);
        }

        @Override
        public double massWithin() {
            return 1;
        }
    }

    /** Rank 1 is the least number, the last rank the greatest, the others between them in even steps. */
    record Real(ZipfRanks ranks, double least, double greatest) implements RealNumbers {

        @Override
        public double draw(CellRandom random) {
            return at(ranks.draw(random));
        }

        @Override
        public double cdf(double value) {
            if (value < least) {
                return 0;
            }
            if (value >= greatest) {
                return 1;
            }
            double steps = Scaled.place(value, least, greatest) * (ranks.ranks() - 1);
            long rank = StrictMath.min(StrictMath.round(steps), ranks.ranks() - 1) + 1;
            return ranks.cdf(at(rank) <= value ? rank : rank - 1);
        }

        @Override
        public double massWithin() {
            return 1;
        }

        private double at(long rank) {
            double place = ranks.ranks() == 1 ? 0 : (rank - 1) / (double) (ranks.ranks() - 1);
            return Scaled.at(place, least, greatest);
        }
    }
}
