package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.BooleanVector;
import io.dwsim.engine.ColumnVector;
import io.dwsim.engine.DoubleVector;
import io.dwsim.engine.LongVector;
import io.dwsim.engine.TextVector;
import io.dwsim.engine.WideVector;
import java.nio.ByteBuffer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Hands one value that is not null to Parquet, primitive as it is. */
@FunctionalInterface
interface CellWriter {

    void write(RecordConsumer out, ColumnVector vector, int row);

    /** Bytes of a number of 128 bits. */
    int WIDE_BYTES = 16;

    static CellWriter of(Column column) {
        return switch (column.dataType()) {
            case SMALLINT, INT, DATE -> (out, vector, row) -> out.addInteger((int) ((LongVector) vector).value(row));
            case BIGINT, TIME, TIMESTAMP, TIMESTAMPTZ ->
                (out, vector, row) -> out.addLong(((LongVector) vector).value(row));
            case DECIMAL -> decimal(column);
            case REAL -> (out, vector, row) -> out.addFloat((float) ((DoubleVector) vector).value(row));
            case FLOAT -> (out, vector, row) -> out.addDouble(((DoubleVector) vector).value(row));
            case BOOLEAN -> (out, vector, row) -> out.addBoolean(((BooleanVector) vector).value(row));
            case CHAR, VARCHAR, TEXT, JSON ->
                (out, vector, row) -> {
                    TextVector text = (TextVector) vector;
                    // "reused": the batch is filled again, so whoever keeps the value must copy it
                    out.addBinary(Binary.fromReusedByteArray(text.bytes(), text.start(row), text.length(row)));
                };
            case UUID -> wide();
        };
    }

    private static CellWriter decimal(Column column) {
        return switch (TableSchema.decimalType(column)) {
            case INT32 -> (out, vector, row) -> out.addInteger((int) ((LongVector) vector).value(row));
            case INT64 -> (out, vector, row) -> out.addLong(((LongVector) vector).value(row));
            default -> wide();
        };
    }

    /** The most significant byte first. */
    private static CellWriter wide() {
        ByteBuffer bytes = ByteBuffer.allocate(WIDE_BYTES);
        return (out, vector, row) -> {
            WideVector wide = (WideVector) vector;
            bytes.putLong(0, wide.high(row)).putLong(Long.BYTES, wide.low(row));
            out.addBinary(Binary.fromReusedByteArray(bytes.array()));
        };
    }
}
