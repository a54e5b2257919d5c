package io.dwsim.load.copy;

import io.dwsim.common.experiment.DataType;
import java.io.IOException;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;

/** Moves the value a column reader stands on. One per type, so that no value is boxed. */
interface ColumnCopy {

    /** Days from Parquet's epoch to PostgreSQL's, 2000-01-01. */
    int POSTGRES_EPOCH_DAY = 10_957;

    void copy(ColumnReader from, CopyRows to) throws IOException;

    static ColumnCopy of(DataType type) {
        return switch (type) {
            case INT -> (from, to) -> to.putInt4(from.getInteger());
            case BIGINT -> (from, to) -> to.putInt8(from.getLong());
            case FLOAT -> (from, to) -> to.putFloat8(from.getDouble());
            case BOOLEAN -> (from, to) -> to.putBoolean(from.getBoolean());
            case VARCHAR ->
                (from, to) -> {
                    // UTF-8 on both sides
                    Binary text = from.getBinary();
                    to.beginBytes(text.length());
                    text.writeTo(to);
                };
            case DATE -> (from, to) -> to.putInt4(from.getInteger() - POSTGRES_EPOCH_DAY);
        };
    }
}
