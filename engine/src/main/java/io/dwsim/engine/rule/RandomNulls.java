package io.dwsim.engine.rule;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Purpose;

/** The NULLs of a column that may repeat: each cell by a draw of its own. */
final class RandomNulls {

    private RandomNulls() {}

    static SourceRows of(ColumnKey key, double ratio) {
        if (ratio <= 0) {
            return SourceRows.OWN;
        }
        CellRandom random = key.random(Purpose.NULLS);
        return row -> random.at(row).nextDouble() < ratio ? SourceRows.NONE : row;
    }
}
