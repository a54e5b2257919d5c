package io.dwsim.engine.rule;

/** The rows of a unique column that hold a value, numbered in some way: what foreign keys choose from. */
interface Population {

    /** How many there are. */
    long size();

    /** The row with a number from 0 to the size - 1. */
    long row(long number);

    /** How many there are before a row. */
    long before(long row);

    /** One of those before a row, each by a number of its own from 0 to their count - 1. */
    long earlier(long row, long number);

    /** All of a number of rows. */
    static Population all(long rows) {
        return new Population() {
            @Override
            public long size() {
                return rows;
            }

            @Override
            public long row(long number) {
                return number;
            }

            @Override
            public long before(long row) {
                return row;
            }

            @Override
            public long earlier(long row, long number) {
                return number;
            }
        };
    }
}
