package io.dwsim.engine.rule;

import io.dwsim.engine.random.ColumnKey;

/** Which rows of a column are NULL, and the others as a population. */
record Nulls(SourceRows rows, Population population) {

    /** The NULLs of a unique column. */
    static Nulls ofUnique(ColumnKey key, double ratio, long rows) {
        if (ratio <= 0) {
            return new Nulls(SourceRows.OWN, Population.all(rows));
        }
        SpreadNulls spread = new SpreadNulls(key, ratio, rows);
        return new Nulls(spread, spread);
    }
}
