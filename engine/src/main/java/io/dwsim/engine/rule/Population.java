package io.dwsim.engine.rule;

/** The rows of a unique column that hold a value, numbered in their order: what foreign keys choose from. */
interface Population {

    /** How many there are. */
    long size();

    /** The row of the index-th, counting from 0. */
    long row(long index);

    /** How many there are before a row. */
    long before(long row);

    /** All of a number of rows. */
    static Population all(long rows) {
        return new Population() {
            @Override
            public long size() {
                return rows;
            }

            @Override
            public long row(long index) {
                return index;
            }

            @Override
            public long before(long row) {
                return row;
            }
        };
    }
}
