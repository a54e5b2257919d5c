package io.dwsim.engine.correlation;

import io.dwsim.common.experiment.Table;

/** One way in which columns of a row can agree. */
interface Correlation {

    /** Adds what is evident in a table. */
    void suggest(Table table, Suggestions suggestions);
}
