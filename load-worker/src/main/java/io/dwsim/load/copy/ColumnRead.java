package io.dwsim.load.copy;

import io.dwsim.common.experiment.Column;
import io.dwsim.engine.BooleanVector;
import io.dwsim.engine.ColumnVector;
import io.dwsim.engine.DoubleVector;
import io.dwsim.engine.LongVector;
import io.dwsim.engine.TextVector;
import io.dwsim.engine.WideVector;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads a value that is not NULL into a column; {@link ColumnCopy} the other way round. For one thread. */
@FunctionalInterface
interface ColumnRead {

    /** @param length bytes of the value */
    void read(DataInputStream in, int length, ColumnVector into, int row) throws IOException, UnexpectedValue;

    static ColumnRead of(Column column) {
        return switch (column.dataType()) {
            case SMALLINT -> whole(Short.BYTES, DataInputStream::readShort);
            case INT -> whole(Integer.BYTES, DataInputStream::readInt);
            case BIGINT, TIME -> whole(Long.BYTES, DataInputStream::readLong);
            case DECIMAL -> new NumericRead(Objects.requireNonNull(column.scale(), "a DECIMAL has a scale"));
            case REAL -> floating(Float.BYTES, DataInputStream::readFloat);
            case FLOAT -> floating(Double.BYTES, DataInputStream::readDouble);
            case BOOLEAN ->
                (in, length, into, row) -> {
                    require(Byte.BYTES, length);
                    ((BooleanVector) into).set(row, in.readBoolean());
                };
            case CHAR -> (in, length, into, row) -> ((TextVector) into).set(row, unpadded(text(in, length)));
            case VARCHAR, TEXT, JSON -> (in, length, into, row) -> ((TextVector) into).set(row, text(in, length));
            case DATE -> whole(Integer.BYTES, in -> in.readInt() + (long) ColumnCopy.POSTGRES_EPOCH_DAY);
            case TIMESTAMP, TIMESTAMPTZ -> whole(Long.BYTES, in -> in.readLong() + ColumnCopy.POSTGRES_EPOCH_MICROS);
            case UUID ->
                (in, length, into, row) -> {
                    require(2 * Long.BYTES, length);
                    ((WideVector) into).set(row, in.readLong(), in.readLong());
                };
        };
    }

    private static ColumnRead whole(int bytes, LongRead value) {
        return (in, length, into, row) -> {
            require(bytes, length);
            ((LongVector) into).set(row, value.read(in));
        };
    }

    private static ColumnRead floating(int bytes, DoubleRead value) {
        return (in, length, into, row) -> {
            require(bytes, length);
            ((DoubleVector) into).set(row, value.read(in));
        };
    }

    private static String text(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The database fills a CHAR up with spaces, which mean nothing. */
    private static String unpadded(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    private static void require(int expected, int length) throws UnexpectedValue {
        if (expected != length) {
            throw new UnexpectedValue("a value of " + length + " bytes");
        }
    }

    /** A whole number from the stream. */
    @FunctionalInterface
    interface LongRead {
        long read(DataInputStream in) throws IOException;
    }

    /** A floating point number from the stream. */
    @FunctionalInterface
    interface DoubleRead {
        double read(DataInputStream in) throws IOException;
    }
}
