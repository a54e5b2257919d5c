package io.dwsim.load.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.engine.CellValue;
import io.dwsim.engine.ColumnBatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;

/** What {@link NumericFormat} writes must come back; what PostgreSQL itself writes is for the integration test. */
class NumericReadTest {

    private static final int HEADER = 11 + 4 + 4 + 2;

    private static BigDecimal roundTrip(BigInteger units, int precision, int scale) throws Exception {
        Column column = Column.of("c", DataType.DECIMAL)
                .precision(precision)
                .scale(scale)
                .build();
        Sink sink = new Sink();
        CopyRows out = new CopyRows(sink);
        out.beginRow(1);
        new NumericFormat(scale).write(units, out);
        out.end();
        ByteArrayInputStream bytes = new ByteArrayInputStream(sink.bytes.toByteArray());
        DataInputStream in = new DataInputStream(bytes);
        in.readFully(new byte[HEADER]);
        ColumnBatch batch = ColumnBatch.forRowsOf(List.of(column), 1);
        new NumericRead(scale).read(in, in.readInt(), batch.column(0), 0);
        return (BigDecimal) CellValue.of(column, batch.column(0), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 10, 18, 19, 37, 38})
    void everyNumberThatIsWrittenIsReadAgain(int scale) throws Exception {
        Random random = new Random(scale);
        for (int digits = 1; digits <= 38; digits++) {
            BigInteger power = BigInteger.TEN.pow(digits - 1);
            for (BigInteger units : List.of(
                    power,
                    power.negate(),
                    power.multiply(BigInteger.TEN).subtract(BigInteger.ONE),
                    BigInteger.ZERO,
                    new BigInteger(120, random).mod(power.add(BigInteger.ONE)))) {
                if (scale <= 38) {
                    assertThat(roundTrip(units, 38, scale)).isEqualTo(new BigDecimal(units, scale));
                }
                if (scale <= 18 && digits <= 18) {
                    assertThat(roundTrip(units, 18, scale)).isEqualTo(new BigDecimal(units, scale));
                }
            }
        }
    }

    @Test
    void numbersOfALongAreWrittenAsThoseOfAnyLength() throws Exception {
        for (long units :
                new long[] {0, 1, -1, 9_999, 10_000, 123_456_789_012_345_678L, Long.MAX_VALUE, Long.MIN_VALUE}) {
            for (int scale : new int[] {0, 2, 4, 9, 18}) {
                assertThat(written(scale, to -> new NumericFormat(scale).write(units, to)))
                        .isEqualTo(written(scale, to -> new NumericFormat(scale).write(BigInteger.valueOf(units), to)));
            }
        }
    }

    private interface Write {
        void to(CopyRows rows);
    }

    private static byte[] written(int scale, Write write) throws SQLException {
        Sink sink = new Sink();
        CopyRows out = new CopyRows(sink);
        write.to(out);
        out.end();
        assertThat(sink.bytes.size()).as("scale %s", scale).isGreaterThan(HEADER);
        return sink.bytes.toByteArray();
    }

    /** Keeps what is copied. */
    private static final class Sink implements CopyIn {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void writeToCopy(byte[] buffer, int offset, int count) {
            bytes.write(buffer, offset, count);
        }

        @Override
        public void writeToCopy(ByteStreamWriter from) throws SQLException {
            try {
                from.writeTo(() -> bytes);
            } catch (IOException e) {
                throw new SQLException(e);
            }
        }

        @Override
        public void flushCopy() {}

        @Override
        public long endCopy() {
            return 0;
        }

        @Override
        public int getFieldCount() {
            return 1;
        }

        @Override
        public int getFormat() {
            return 1;
        }

        @Override
        public int getFieldFormat(int field) {
            return 1;
        }

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public void cancelCopy() {}

        @Override
        public long getHandledRowCount() {
            return 0;
        }
    }
}
