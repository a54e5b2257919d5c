package io.dwsim.gateway.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Hands one value that is not NULL to Parquet, from the text {@link ResultText} has for it. */
@FunctionalInterface
interface ParquetCell {

    long MICROS_PER_SECOND = 1_000_000;
    int NANOS_PER_MICRO = 1_000;

    /** Postgres leaves out minutes of an offset that are none. */
    DateTimeFormatter ZONED = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm:ss", "Z")
            .toFormatter(Locale.ROOT);

    void write(RecordConsumer to, String value);

    /** The way of a column; a value that Parquet has no place for, such as infinity of a date, ends the answer. */
    static ParquetCell of(ResultColumn column) {
        ParquetCell cell = ofType(column);
        return (to, value) -> {
            try {
                cell.write(to, value);
            } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
                throw new DwsimException(
                        ErrorCode.INVALID_QUERY,
                        "Parquet has no place for '" + value + "' in column '" + column.name() + "' of type "
                                + column.type() + "; cast the column to text",
                        e);
            }
        };
    }

    private static ParquetCell ofType(ResultColumn column) {
        return switch (column.type()) {
            case "smallint", "integer" -> (to, value) -> to.addInteger(Integer.parseInt(value));
            case "bigint", "oid" -> (to, value) -> to.addLong(Long.parseLong(value));
            case "real" -> (to, value) -> to.addFloat(Float.parseFloat(value));
            case "double precision" -> (to, value) -> to.addDouble(Double.parseDouble(value));
            case "numeric" -> numeric(column);
            case "boolean" -> (to, value) -> to.addBoolean(value.equals("true"));
            case "date" ->
                (to, value) ->
                        to.addInteger(Math.toIntExact(LocalDate.parse(value).toEpochDay()));
            case "time" -> (to, value) -> to.addLong(LocalTime.parse(value).toNanoOfDay() / NANOS_PER_MICRO);
            case "timestamp" ->
                (to, value) -> to.addLong(micros(LocalDateTime.parse(value).atOffset(ZoneOffset.UTC)));
            case "timestamptz" -> (to, value) -> to.addLong(micros(OffsetDateTime.parse(value, ZONED)));
            case "uuid" -> (to, value) -> to.addBinary(Binary.fromConstantByteArray(bytes(UUID.fromString(value))));
            case "bytea" -> (to, value) -> to.addBinary(Binary.fromConstantByteArray(hex(value)));
            default -> (to, value) -> to.addBinary(Binary.fromString(value));
        };
    }

    private static ParquetCell numeric(ResultColumn column) {
        if (!ParquetTypes.isDecimal(column)) {
            return (to, value) -> to.addDouble(Double.parseDouble(value));
        }
        if (column.precision() <= ParquetTypes.MAX_INT32_DIGITS) {
            return (to, value) -> to.addInteger(unscaled(value, column).intValueExact());
        }
        if (column.precision() <= ParquetTypes.MAX_INT64_DIGITS) {
            return (to, value) -> to.addLong(unscaled(value, column).longValueExact());
        }
        return (to, value) -> to.addBinary(Binary.fromConstantByteArray(wide(unscaled(value, column))));
    }

    private static BigInteger unscaled(String value, ResultColumn column) {
        return new BigDecimal(value).setScale(column.scale()).unscaledValue();
    }

    /** The most significant byte first. */
    private static byte[] wide(BigInteger number) {
        byte[] wide = new byte[ParquetTypes.WIDE_BYTES];
        byte[] bytes = number.toByteArray();
        Arrays.fill(wide, (byte) (number.signum() < 0 ? -1 : 0));
        System.arraycopy(bytes, 0, wide, wide.length - bytes.length, bytes.length);
        return wide;
    }

    private static byte[] hex(String value) {
        if (!value.startsWith("\\x")) {
            throw new IllegalArgumentException("not the usual form of bytea");
        }
        return HexFormat.of().parseHex(value, 2, value.length());
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(ParquetTypes.WIDE_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static long micros(OffsetDateTime moment) {
        return Math.addExact(
                Math.multiplyExact(moment.toEpochSecond(), MICROS_PER_SECOND), moment.getNano() / NANOS_PER_MICRO);
    }
}
