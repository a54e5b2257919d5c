package io.dwsim.generation.parquet;

import io.dwsim.engine.ColumnBatch;

/** The row of a batch that is written next: one object for a whole file, moved along. */
final class BatchRow {

    private final ColumnBatch batch;
    private int index;

    BatchRow(ColumnBatch batch) {
        this.batch = batch;
    }

    ColumnBatch batch() {
        return batch;
    }

    int index() {
        return index;
    }

    void moveTo(int row) {
        index = row;
    }
}
