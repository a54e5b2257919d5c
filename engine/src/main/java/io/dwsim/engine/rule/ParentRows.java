package io.dwsim.engine.rule;

import io.dwsim.engine.distribution.ZipfRanks;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;
import java.util.function.LongUnaryOperator;

/** How the rows of a foreign key find their parents: by arithmetic, without a look at the parent table. */
final class ParentRows {

    private ParentRows() {}

    /**
     * The parents of rows by a number of the parent.
     *
     * @param own which cells of the foreign key are NULL
     * @param number which of the parents a row takes, from 0
     * @param parents the parent rows that hold a value
     * @param parentRows where the parent's values are made in turn
     */
    static SourceRows of(SourceRows own, LongUnaryOperator number, Population parents, SourceRows parentRows) {
        return row ->
                own.of(row) == SourceRows.NONE ? SourceRows.NONE : parentRows.of(parents.row(number.applyAsLong(row)));
    }

    /** Any parent, each as likely as the other. */
    static LongUnaryOperator uniform(ColumnKey key, long parents) {
        CellRandom random = key.random(Purpose.PARENT);
        return row -> random.at(row).below(parents);
    }

    /** Each parent once at most. */
    static LongUnaryOperator permuted(ColumnKey key, long parents) {
        Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), parents);
        return order::apply;
    }

    /** Few parents often and most of them seldom, by Zipf's law; which are the few is up to chance. */
    static LongUnaryOperator skewed(ColumnKey key, long parents, double exponent) {
        CellRandom random = key.random(Purpose.PARENT);
        ZipfRanks ranks = new ZipfRanks(exponent, parents);
        Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), parents);
        return row -> order.apply(ranks.draw(random.at(row)) - 1);
    }

    /**
     * A parent in an earlier row of the same table, so that following parents always ends; for a unique key the row just
     * before, the only way in which none comes twice. The first row has none.
     */
    static SourceRows earlier(
            ColumnKey key, boolean unique, SourceRows own, Population parents, SourceRows parentRows) {
        if (unique) {
            return row -> row == 0 || own.of(row) == SourceRows.NONE ? SourceRows.NONE : parentRows.of(row - 1);
        }
        CellRandom random = key.random(Purpose.PARENT);
        return row -> {
            long earlier = own.of(row) == SourceRows.NONE ? 0 : parents.before(row);
            return earlier == 0
                    ? SourceRows.NONE
                    : parentRows.of(parents.earlier(row, random.at(row).below(earlier)));
        };
    }
}
