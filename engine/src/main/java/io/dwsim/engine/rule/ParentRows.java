package io.dwsim.engine.rule;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;

/** How the rows of a foreign key find their parents: by arithmetic, without a look at the parent table. */
final class ParentRows {

    private ParentRows() {}

    /**
     * Any parent, each as likely as the other; for a unique key a permutation of them, so that none comes twice.
     *
     * @param own which cells of the foreign key are NULL
     * @param parents the parent rows that hold a value
     * @param parentRows where the parent's values are made in turn
     */
    static SourceRows of(ColumnKey key, boolean unique, SourceRows own, Population parents, SourceRows parentRows) {
        if (parents.size() <= 0) {
            return SourceRows.NOWHERE;
        }
        if (unique) {
            Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), parents.size());
            return row ->
                    own.of(row) == SourceRows.NONE ? SourceRows.NONE : parentRows.of(parents.row(order.apply(row)));
        }
        CellRandom random = key.random(Purpose.PARENT);
        long size = parents.size();
        return row -> own.of(row) == SourceRows.NONE
                ? SourceRows.NONE
                : parentRows.of(parents.row(random.at(row).below(size)));
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
