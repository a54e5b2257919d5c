package io.dwsim.engine.rule;

/**
 * Where the value of a cell is made: in which row of the column that owns the values, or nowhere. A foreign key owns none;
 * its cells are those of a parent row, at whatever distance.
 */
@FunctionalInterface
public interface SourceRows {

    /** The cell is NULL. */
    long NONE = -1;

    /** No cell is NULL and each has its own value. */
    SourceRows OWN = row -> row;

    /** Every cell is NULL. */
    SourceRows NOWHERE = row -> NONE;

    long of(long row);
}
