package io.dwsim.load.copy;

import io.dwsim.common.experiment.Column;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;

/** Moves the value a column reader stands on. One per type, so that no value is boxed. */
interface ColumnCopy {

    /** Days from Parquet's epoch to PostgreSQL's, 2000-01-01. */
    int POSTGRES_EPOCH_DAY = 10_957;

    void copy(ColumnReader from, CopyRows to) throws IOException;

    /** Microseconds from Parquet's epoch to PostgreSQL's. */
    long POSTGRES_EPOCH_MICROS = POSTGRES_EPOCH_DAY * 86_400_000_000L;

    static ColumnCopy of(Column column) {
        return switch (column.dataType()) {
            case SMALLINT -> (from, to) -> to.putInt2(from.getInteger());
            case INT -> (from, to) -> to.putInt4(from.getInteger());
            case BIGINT, TIME -> (from, to) -> to.putInt8(from.getLong());
            case DECIMAL -> decimal(column);
            case REAL -> (from, to) -> to.putFloat4(from.getFloat());
            case FLOAT -> (from, to) -> to.putFloat8(from.getDouble());
            case BOOLEAN -> (from, to) -> to.putBoolean(from.getBoolean());
            // UTF-8 on both sides; a UUID is its sixteen bytes on both
            case CHAR, VARCHAR, TEXT, JSON, UUID ->
                (from, to) -> {
                    Binary bytes = from.getBinary();
                    to.beginBytes(bytes.length());
                    bytes.writeTo(to);
                };
            case DATE -> (from, to) -> to.putInt4(from.getInteger() - POSTGRES_EPOCH_DAY);
            case TIMESTAMP, TIMESTAMPTZ -> (from, to) -> to.putInt8(from.getLong() - POSTGRES_EPOCH_MICROS);
        };
    }

    private static ColumnCopy decimal(Column column) {
        int scale = Objects.requireNonNull(column.scale(), "a DECIMAL has a scale");
        NumericFormat format = new NumericFormat(scale);
        return (from, to) -> {
            switch (from.getDescriptor().getPrimitiveType().getPrimitiveTypeName()) {
                case INT32 -> format.write(from.getInteger(), to);
                case INT64 -> format.write(from.getLong(), to);
                default -> format.write(new BigInteger(from.getBinary().getBytes()), to);
            }
        };
    }
}
