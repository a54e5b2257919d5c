package io.dwsim.gateway.query;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.PrimitiveBuilder;

/**
 * The Parquet types of result columns: those the lake has for the same columns, and text for what Parquet has no type for.
 * A numeric without fixed digits, such as a sum, is a DOUBLE.
 */
final class ParquetTypes {

    /** More digits than any reader takes as a decimal. */
    static final int MOST_DIGITS = 38;

    static final int MAX_INT32_DIGITS = 9;
    static final int MAX_INT64_DIGITS = 18;

    /** Bytes of a number of 128 bits. */
    static final int WIDE_BYTES = 16;

    private ParquetTypes() {}

    static PrimitiveType field(ResultColumn column, String name) {
        return type(column).named(name);
    }

    private static PrimitiveBuilder<PrimitiveType> type(ResultColumn column) {
        return switch (column.type()) {
            case "smallint" -> of(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.intType(Short.SIZE, true));
            case "integer" -> of(PrimitiveTypeName.INT32);
            case "bigint", "oid" -> of(PrimitiveTypeName.INT64);
            case "real" -> of(PrimitiveTypeName.FLOAT);
            case "double precision" -> of(PrimitiveTypeName.DOUBLE);
            case "numeric" -> numeric(column);
            case "boolean" -> of(PrimitiveTypeName.BOOLEAN);
            case "date" -> of(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType());
            case "time" -> micros(LogicalTypeAnnotation.timeType(false, TimeUnit.MICROS));
            case "timestamp" -> micros(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS));
            case "timestamptz" -> micros(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS));
            case "uuid" ->
                of(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY).length(WIDE_BYTES).as(LogicalTypeAnnotation.uuidType());
            case "json", "jsonb" -> of(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.jsonType());
            case "bytea" -> of(PrimitiveTypeName.BINARY);
            default -> of(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType());
        };
    }

    /** Whether a column has as many digits as a decimal of Parquet can have, and not more behind the point. */
    static boolean isDecimal(ResultColumn column) {
        return column.precision() > 0
                && column.precision() <= MOST_DIGITS
                && column.scale() >= 0
                && column.scale() <= column.precision();
    }

    private static PrimitiveBuilder<PrimitiveType> numeric(ResultColumn column) {
        if (!isDecimal(column)) {
            return of(PrimitiveTypeName.DOUBLE);
        }
        PrimitiveBuilder<PrimitiveType> physical;
        if (column.precision() <= MAX_INT32_DIGITS) {
            physical = of(PrimitiveTypeName.INT32);
        } else if (column.precision() <= MAX_INT64_DIGITS) {
            physical = of(PrimitiveTypeName.INT64);
        } else {
            physical = of(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY).length(WIDE_BYTES);
        }
        return physical.as(LogicalTypeAnnotation.decimalType(column.scale(), column.precision()));
    }

    private static PrimitiveBuilder<PrimitiveType> micros(LogicalTypeAnnotation type) {
        return of(PrimitiveTypeName.INT64).as(type);
    }

    /** Whether a result can hold a NULL is known of few columns only. */
    private static PrimitiveBuilder<PrimitiveType> of(PrimitiveTypeName type) {
        return Types.primitive(type, Repetition.OPTIONAL);
    }
}
