package io.dwsim.load.copy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"; of values, the {@code send} functions of the
 * types). Collects rows and hands them to the driver in pieces of about {@value #PIECE} bytes.
 */
final class CopyRows extends OutputStream {

    private static final int PIECE = 1 << 16;
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NULL = -1;
    private static final int END = -1;

    private final CopyIn copy;
    private byte[] buffer = new byte[2 * PIECE];
    private int length;

    CopyRows(CopyIn copy) {
        this.copy = copy;
        write(SIGNATURE, 0, SIGNATURE.length);
        putInt(0); // flags
        putInt(0); // no header extension
    }

    /** Begins a row; what is collected goes out between rows only. */
    void beginRow(int columns) throws SQLException {
        if (length >= PIECE) {
            send();
        }
        putShort(columns);
    }

    void putNull() {
        putInt(NULL);
    }

    void putBoolean(boolean value) {
        putInt(1);
        write(value ? 1 : 0);
    }

    void putInt2(int value) {
        putInt(Short.BYTES);
        putShort(value);
    }

    /** An {@code integer}, or a {@code date} as days since 2000-01-01. */
    void putInt4(int value) {
        putInt(Integer.BYTES);
        putInt(value);
    }

    void putInt8(long value) {
        putInt(Long.BYTES);
        putLong(value);
    }

    void putFloat4(float value) {
        putInt4(Float.floatToIntBits(value));
    }

    void putFloat8(double value) {
        putInt8(Double.doubleToLongBits(value));
    }

    /** Announces a value of that many bytes, to be written next. */
    void beginBytes(int count) {
        putInt(count);
    }

    /** Ends the copy. */
    void end() throws SQLException {
        putShort(END);
        send();
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    /** Two bytes of a value that was announced. */
    void putShort(int value) {
        reserve(Short.BYTES);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
    }

    private void putInt(int value) {
        reserve(Integer.BYTES);
        buffer[length++] = (byte) (value >> 24);
        buffer[length++] = (byte) (value >> 16);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
    }

    private void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    @Override
    public void write(int value) {
        reserve(1);
        buffer[length++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        reserve(count);
        System.arraycopy(bytes, offset, buffer, length, count);
        length += count;
    }

    private void reserve(int count) {
        if (buffer.length - length < count) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, Math.addExact(length, count)));
        }
    }
}
