package io.dwsim.load.copy;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.LogicalTypeAnnotation;
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
            } else if (!fits(column.dataType(), schema.getType(column.name()))) {
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

    private static boolean fits(DataType expected, Type actual) {
        if (!actual.isPrimitive() || actual.isRepetition(Type.Repetition.REPEATED)) {
            return false;
        }
        PrimitiveType type = actual.asPrimitiveType();
        PrimitiveTypeName physical = type.getPrimitiveTypeName();
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (expected) {
            case INT ->
                physical == PrimitiveTypeName.INT32
                        && (logical == null || logical.equals(LogicalTypeAnnotation.intType(32, true)));
            case BIGINT ->
                physical == PrimitiveTypeName.INT64
                        && (logical == null || logical.equals(LogicalTypeAnnotation.intType(64, true)));
            case FLOAT -> physical == PrimitiveTypeName.DOUBLE;
            case BOOLEAN -> physical == PrimitiveTypeName.BOOLEAN;
            case VARCHAR ->
                physical == PrimitiveTypeName.BINARY
                        && LogicalTypeAnnotation.stringType().equals(logical);
            case DATE ->
                physical == PrimitiveTypeName.INT32
                        && LogicalTypeAnnotation.dateType().equals(logical);
        };
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
