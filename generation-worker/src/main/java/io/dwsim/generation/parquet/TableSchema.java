package io.dwsim.generation.parquet;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** The Parquet schema of a table, names in its own spelling. */
final class TableSchema {

    /** Avro specification, "Names". */
    private static final Pattern AVRO_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private TableSchema() {}

    static MessageType of(Table table) {
        return new MessageType(
                table.name(), table.columns().stream().map(TableSchema::field).toArray(PrimitiveType[]::new));
    }

    private static PrimitiveType field(Column column) {
        Repetition repetition = column.isNullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
        var type =
                switch (column.dataType()) {
                    case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition);
                    case BIGINT -> Types.primitive(PrimitiveTypeName.INT64, repetition);
                    case FLOAT -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition);
                    case BOOLEAN -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition);
                    case VARCHAR ->
                        Types.primitive(PrimitiveTypeName.BINARY, repetition).as(LogicalTypeAnnotation.stringType());
                    case DATE ->
                        Types.primitive(PrimitiveTypeName.INT32, repetition).as(LogicalTypeAnnotation.dateType());
                };
        return type.named(column.name());
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
