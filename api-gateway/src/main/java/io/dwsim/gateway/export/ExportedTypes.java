package io.dwsim.gateway.export;

import io.dwsim.common.experiment.Column;
import io.dwsim.sql.Dialect;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a type is called in a dialect. */
final class ExportedTypes {

    /** Redshift counts bytes, we count characters. */
    private static final int BYTES = 4;

    private static final int LONGEST_OF_REDSHIFT = 65_535;

    private ExportedTypes() {}

    /** @param source the dialect the column comes from; null for none */
    static String of(Column column, Dialect dialect, @Nullable Dialect source) {
        String written = column.sourceType();
        if (written != null && dialect == source) {
            return written;
        }
        return switch (dialect) {
            case POSTGRES -> column.postgresType();
            case REDSHIFT -> redshift(column);
            case SNOWFLAKE -> snowflake(column);
        };
    }

    /** Whether the type counts by itself, so that saying so again would be wrong. */
    static boolean isSerial(String type) {
        return type.toLowerCase(Locale.ROOT).contains("serial");
    }

    private static String redshift(Column column) {
        return switch (column.dataType()) {
            case SMALLINT -> "SMALLINT";
            case INT -> "INTEGER";
            case BIGINT -> "BIGINT";
            case DECIMAL -> "DECIMAL(" + column.precision() + "," + column.scale() + ")";
            case REAL -> "REAL";
            case FLOAT -> "DOUBLE PRECISION";
            case BOOLEAN -> "BOOLEAN";
            case CHAR, VARCHAR ->
                "VARCHAR("
                        + Math.min(LONGEST_OF_REDSHIFT, (long) BYTES * Objects.requireNonNull(column.varcharLength()))
                        + ")";
            case TEXT -> "VARCHAR(" + LONGEST_OF_REDSHIFT + ")";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case TIMESTAMP -> "TIMESTAMP";
            case TIMESTAMPTZ -> "TIMESTAMPTZ";
            case UUID -> "VARCHAR(36)";
            case JSON -> "SUPER";
        };
    }

    private static String snowflake(Column column) {
        return switch (column.dataType()) {
            case SMALLINT -> "SMALLINT";
            case INT -> "INTEGER";
            case BIGINT -> "BIGINT";
            case DECIMAL -> "NUMBER(" + column.precision() + "," + column.scale() + ")";
            case REAL, FLOAT -> "FLOAT";
            case BOOLEAN -> "BOOLEAN";
            case CHAR -> "CHAR(" + column.varcharLength() + ")";
            case VARCHAR -> "VARCHAR(" + column.varcharLength() + ")";
            case TEXT -> "VARCHAR";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case TIMESTAMP -> "TIMESTAMP_NTZ";
            case TIMESTAMPTZ -> "TIMESTAMP_TZ";
            case UUID -> "VARCHAR(36)";
            case JSON -> "VARIANT";
        };
    }
}
