package io.dwsim.load.copy;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Finds the columns of a table in a Parquet schema, by exactly their names. */
final class ParquetColumns {

    private ParquetColumns() {}

    /**
     * The file's columns, in the table's order.
     *
     * @throws DwsimException {@link ErrorCode#SCHEMA_MISMATCH} that names everything missing, unknown or of another type
     */
    static List<ColumnDescriptor> of(Table table, MessageType schema) {
        List<String> faults = new ArrayList<>();
        List<ColumnDescriptor> found = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!schema.containsField(column.name())) {
                faults.add("column '" + column.name() + "' is missing");
            } else if (!fits(column, schema.getType(column.name()))) {
                faults.add("column '" + column.name() + "' should hold " + column.dataType() + " but is "
                        + description(schema.getType(column.name())));
            } else {
                found.add(schema.getColumnDescription(new String[] {column.name()}));
            }
        }
        for (Type field : schema.getFields()) {
            if (table.column(field.getName()).isEmpty()) {
                faults.add("column '" + field.getName() + "' is unknown");
            }
        }
        if (!faults.isEmpty()) {
            throw new DwsimException(
                    ErrorCode.SCHEMA_MISMATCH,
                    "the object does not fit table '" + table.name() + "': " + String.join("; ", faults));
        }
        return found;
    }

    private static boolean fits(Column expected, Type actual) {
        if (!actual.isPrimitive() || actual.isRepetition(Type.Repetition.REPEATED)) {
            return false;
        }
        PrimitiveType type = actual.asPrimitiveType();
        PrimitiveTypeName physical = type.getPrimitiveTypeName();
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (expected.dataType()) {
            case SMALLINT ->
                physical == PrimitiveTypeName.INT32 && integer(Short.SIZE).equals(logical);
            case INT ->
                physical == PrimitiveTypeName.INT32 && (logical == null || logical.equals(integer(Integer.SIZE)));
            case BIGINT ->
                physical == PrimitiveTypeName.INT64 && (logical == null || logical.equals(integer(Long.SIZE)));
            case DECIMAL ->
                logical instanceof DecimalLogicalTypeAnnotation decimal
                        && Integer.valueOf(decimal.getScale()).equals(expected.scale())
                        && Integer.valueOf(decimal.getPrecision()).equals(expected.precision());
            case REAL -> physical == PrimitiveTypeName.FLOAT;
            case FLOAT -> physical == PrimitiveTypeName.DOUBLE;
            case BOOLEAN -> physical == PrimitiveTypeName.BOOLEAN;
            case CHAR, VARCHAR, TEXT -> LogicalTypeAnnotation.stringType().equals(logical);
            case DATE -> LogicalTypeAnnotation.dateType().equals(logical);
            case TIME -> LogicalTypeAnnotation.timeType(false, TimeUnit.MICROS).equals(logical);
            case TIMESTAMP ->
                LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS).equals(logical);
            case TIMESTAMPTZ ->
                LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS).equals(logical);
            case UUID -> LogicalTypeAnnotation.uuidType().equals(logical);
            case JSON -> LogicalTypeAnnotation.jsonType().equals(logical);
        };
    }

    private static LogicalTypeAnnotation integer(int bits) {
        return LogicalTypeAnnotation.intType(bits, true);
    }

    // Parquet's own text depends on the default locale
    private static String description(Type type) {
        if (!type.isPrimitive()) {
            return "a group";
        }
        PrimitiveType primitive = type.asPrimitiveType();
        LogicalTypeAnnotation logical = primitive.getLogicalTypeAnnotation();
        return primitive.getRepetition() + " " + primitive.getPrimitiveTypeName()
                + (logical == null ? "" : " (" + logical + ")");
    }
}
