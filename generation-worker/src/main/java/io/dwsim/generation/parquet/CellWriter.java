package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.DataType;
import io.dwsim.engine.BooleanVector;
import io.dwsim.engine.ColumnVector;
import io.dwsim.engine.DoubleVector;
import io.dwsim.engine.LongVector;
import io.dwsim.engine.TextVector;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Hands one value that is not null to Parquet, primitive as it is. */
@FunctionalInterface
interface CellWriter {

    void write(RecordConsumer out, ColumnVector vector, int row);

    static CellWriter of(DataType type) {
        return switch (type) {
            case INT, DATE -> (out, vector, row) -> out.addInteger((int) ((LongVector) vector).value(row));
            case BIGINT -> (out, vector, row) -> out.addLong(((LongVector) vector).value(row));
            case FLOAT -> (out, vector, row) -> out.addDouble(((DoubleVector) vector).value(row));
            case BOOLEAN -> (out, vector, row) -> out.addBoolean(((BooleanVector) vector).value(row));
            case VARCHAR ->
                (out, vector, row) -> {
                    TextVector text = (TextVector) vector;
                    // "reused": the batch is filled again, so whoever keeps the value must copy it
                    out.addBinary(Binary.fromReusedByteArray(text.bytes(), text.start(row), text.length(row)));
                };
        };
    }
}
