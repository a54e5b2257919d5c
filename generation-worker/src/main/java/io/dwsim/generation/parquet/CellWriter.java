package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.BooleanVector;
import io.dwsim.engine.ColumnVector;
import io.dwsim.engine.DoubleVector;
import io.dwsim.engine.LongVector;
import io.dwsim.engine.TextVector;
import io.dwsim.engine.WideVector;
import java.nio.ByteBuffer;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;

/** Hands one value that is not null to Parquet, primitive as it is. */
@FunctionalInterface
interface CellWriter {

    /** @param level the definition level of a value of the column: 0 where it is required, else 1 */
    void write(ColumnWriter out, int level, ColumnVector vector, int row);

    /** Bytes of a number of 128 bits. */
    int WIDE_BYTES = 16;

    static CellWriter of(Column column) {
        return switch (column.dataType()) {
            case SMALLINT, INT, DATE ->
                (out, level, vector, row) -> out.write((int) ((LongVector) vector).value(row), 0, level);
            case BIGINT, TIME, TIMESTAMP, TIMESTAMPTZ ->
                (out, level, vector, row) -> out.write(((LongVector) vector).value(row), 0, level);
            case DECIMAL -> decimal(column);
            case REAL -> (out, level, vector, row) -> out.write((float) ((DoubleVector) vector).value(row), 0, level);
            case FLOAT -> (out, level, vector, row) -> out.write(((DoubleVector) vector).value(row), 0, level);
            case BOOLEAN -> (out, level, vector, row) -> out.write(((BooleanVector) vector).value(row), 0, level);
            case CHAR, VARCHAR, TEXT, JSON ->
                (out, level, vector, row) -> {
                    TextVector text = (TextVector) vector;
                    // "reused": the batch is filled again, so whoever keeps the value must copy it
                    out.write(Binary.fromReusedByteArray(text.bytes(), text.start(row), text.length(row)), 0, level);
                };
            case UUID -> wide();
        };
    }

    private static CellWriter decimal(Column column) {
        return switch (TableSchema.decimalType(column)) {
            case INT32 -> (out, level, vector, row) -> out.write((int) ((LongVector) vector).value(row), 0, level);
            case INT64 -> (out, level, vector, row) -> out.write(((LongVector) vector).value(row), 0, level);
            default -> wide();
        };
    }

    /** The most significant byte first. */
    private static CellWriter wide() {
        ByteBuffer bytes = ByteBuffer.allocate(WIDE_BYTES);
        return (out, level, vector, row) -> {
            WideVector wide = (WideVector) vector;
            bytes.putLong(0, wide.high(row)).putLong(Long.BYTES, wide.low(row));
            out.write(Binary.fromReusedByteArray(bytes.array()), 0, level);
        };
    }
}
