package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** The Parquet schema of a table, names in its own spelling. */
final class TableSchema {

    /** Avro specification, "Names". */
    private static final Pattern AVRO_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final int MAX_INT32_DIGITS = 9;
    private static final int MAX_INT64_DIGITS = 18;

    private TableSchema() {}

    static MessageType of(Table table) {
        return new MessageType(
                table.name(), table.columns().stream().map(TableSchema::field).toArray(PrimitiveType[]::new));
    }

    private static PrimitiveType field(Column column) {
        Repetition repetition = column.isNullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
        var type =
                switch (column.dataType()) {
                    case SMALLINT ->
                        Types.primitive(PrimitiveTypeName.INT32, repetition)
                                .as(LogicalTypeAnnotation.intType(Short.SIZE, true));
                    case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition);
                    case BIGINT -> Types.primitive(PrimitiveTypeName.INT64, repetition);
                    case DECIMAL -> decimal(column, repetition);
                    case REAL -> Types.primitive(PrimitiveTypeName.FLOAT, repetition);
                    case FLOAT -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition);
                    case BOOLEAN -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition);
                    case CHAR, VARCHAR, TEXT ->
                        Types.primitive(PrimitiveTypeName.BINARY, repetition).as(LogicalTypeAnnotation.stringType());
                    case DATE ->
                        Types.primitive(PrimitiveTypeName.INT32, repetition).as(LogicalTypeAnnotation.dateType());
                    case TIME -> micros(repetition, LogicalTypeAnnotation.timeType(false, TimeUnit.MICROS));
                    case TIMESTAMP -> micros(repetition, LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS));
                    case TIMESTAMPTZ -> micros(repetition, LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS));
                    case UUID ->
                        Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, repetition)
                                .length(CellWriter.WIDE_BYTES)
                                .as(LogicalTypeAnnotation.uuidType());
                    case JSON ->
                        Types.primitive(PrimitiveTypeName.BINARY, repetition).as(LogicalTypeAnnotation.jsonType());
                };
        return type.named(column.name());
    }

    private static Types.PrimitiveBuilder<PrimitiveType> micros(Repetition repetition, LogicalTypeAnnotation type) {
        return Types.primitive(PrimitiveTypeName.INT64, repetition).as(type);
    }

    private static Types.PrimitiveBuilder<PrimitiveType> decimal(Column column, Repetition repetition) {
        PrimitiveTypeName physical = decimalType(column);
        var type = Types.primitive(physical, repetition);
        return (physical == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY ? type.length(CellWriter.WIDE_BYTES) : type)
                .as(LogicalTypeAnnotation.decimalType(
                        Objects.requireNonNull(column.scale(), "a DECIMAL has a scale"), precision(column)));
    }

    /** What Parquet keeps a decimal of so many digits in. */
    static PrimitiveTypeName decimalType(Column column) {
        int precision = precision(column);
        if (precision <= MAX_INT32_DIGITS) {
            return PrimitiveTypeName.INT32;
        }
        return precision <= MAX_INT64_DIGITS ? PrimitiveTypeName.INT64 : PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
    }

    private static int precision(Column column) {
        return Objects.requireNonNull(column.precision(), "a DECIMAL has a precision");
    }

    /** The Avro schema of the same records as JSON; empty when Avro refuses one of the names. */
    static Optional<String> avroOf(Table table) {
        boolean allowed = Stream.concat(
                        Stream.of(table.name()), table.columns().stream().map(Column::name))
                .allMatch(name -> AVRO_NAME.matcher(name).matches());
        return allowed
                ? Optional.of(new AvroSchemaConverter(new PlainParquetConfiguration())
                        .convert(of(table))
                        .toString())
                : Optional.empty();
    }
}
