package io.dwsim.cli.terminal;

import java.util.List;

/** A way to show the rows of a table. */
interface RowFormat {

    /** Once, before the first row. */
    void head();

    /**
     * Shows a row.
     *
     * @param number of the row, from 1
     */
    void row(List<TableWriter.Cell> cells, long number);
}
