package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.ColumnBuilder;
import io.dwsim.common.experiment.DataType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a type of a warehouse is here.
 *
 * @param dataType the nearest there is
 * @param length most code points; null unless CHAR or VARCHAR
 * @param precision null unless DECIMAL
 * @param scale null unless DECIMAL
 * @param greatest what a whole number must not exceed although its type could; null for nothing
 * @param choices the only texts there are; empty for any
 * @param loss what is lost, for people; null for nothing
 */
record MappedType(
        DataType dataType,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable Long greatest,
        List<String> choices,
        @Nullable String loss) {

    static final MappedType TEXT = of(DataType.TEXT);

    static MappedType of(DataType type) {
        return new MappedType(type, null, null, null, null, List.of(), null);
    }

    static MappedType text(DataType type, int length) {
        return new MappedType(type, length, null, null, null, List.of(), null);
    }

    static MappedType decimal(int precision, int scale) {
        return new MappedType(DataType.DECIMAL, null, precision, scale, null, List.of(), null);
    }

    MappedType upTo(long most) {
        return new MappedType(dataType, length, precision, scale, most, choices, loss);
    }

    MappedType oneOf(List<String> texts) {
        return new MappedType(dataType, length, precision, scale, greatest, texts, loss);
    }

    /** The same without limits of its own. */
    MappedType anything() {
        return new MappedType(dataType, length, precision, scale, null, List.of(), loss);
    }

    MappedType losing(String what) {
        return new MappedType(dataType, length, precision, scale, greatest, choices, what);
    }

    /** Whether both are written the same in a definition. */
    boolean isSameAs(MappedType other) {
        return describe().equals(other.describe());
    }

    /** Starts a column of this type. */
    ColumnBuilder column(String name) {
        return Column.of(name, dataType)
                .varcharLength(length)
                .precision(precision)
                .scale(scale);
    }

    @Nullable
    BigDecimal greatestValue() {
        return greatest == null ? null : BigDecimal.valueOf(greatest);
    }

    /** As in {@code VARCHAR(20)}. */
    String describe() {
        if (length != null) {
            return dataType + "(" + length + ")";
        }
        return precision == null ? dataType.toString() : dataType + "(" + precision + "," + scale + ")";
    }
}
