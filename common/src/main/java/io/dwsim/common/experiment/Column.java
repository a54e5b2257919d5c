package io.dwsim.common.experiment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column with its rule.
 *
 * @param name unique within the table whatever its case
 * @param required whether NULL is refused; a column whose foreign key is nullable is nullable all the same
 * @param isUnique whether no value comes twice
 * @param nullRatio share of NULLs, 0 to 1; null for the default of {@link #effectiveNullRatio()}
 * @param minValue least value, inclusive; null for none
 * @param maxValue greatest value, inclusive; null for none
 * @param varcharLength most code points of a text; null unless the type is VARCHAR
 * @param dateStart first day, inclusive; null for the default
 * @param dateEnd last day, inclusive; null for the default
 * @param fakerRule snake_case name of a vocabulary, as Python Faker calls it
 * @param foreignKey where the values come from when they are keys of another table
 */
public record Column(
        String name,
        DataType dataType,
        boolean required,
        boolean isUnique,
        @Nullable Double nullRatio,
        @Nullable BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        @Nullable Integer varcharLength,
        @Nullable LocalDate dateStart,
        @Nullable LocalDate dateEnd,
        @Nullable String fakerRule,
        @Nullable ForeignKey foreignKey) {

    /** First day when a definition names none. */
    public static final LocalDate DEFAULT_DATE_START = LocalDate.of(2020, 1, 1);

    /** Last day when a definition names none. */
    public static final LocalDate DEFAULT_DATE_END = LocalDate.of(2025, 12, 31);

    static final double DEFAULT_NULL_RATIO = 0.05;
    static final double DEFAULT_FOREIGN_KEY_NULL_RATIO = 0.10;

    /** Where this column's values come from, if it is a foreign key. */
    public Optional<ForeignKey> reference() {
        return Optional.ofNullable(foreignKey);
    }

    /** Whether the column can hold NULL: it is not required, or its foreign key says nullable. */
    public boolean isNullable() {
        return !required || (foreignKey != null && foreignKey.nullable());
    }

    /** The share of NULLs in force, 0 to 1. */
    public double effectiveNullRatio() {
        if (!isNullable()) {
            return 0;
        }
        if (nullRatio != null) {
            return nullRatio;
        }
        return foreignKey != null ? DEFAULT_FOREIGN_KEY_NULL_RATIO : DEFAULT_NULL_RATIO;
    }

    /** The Postgres type of this column, with its length. */
    public String postgresType() {
        return varcharLength == null ? dataType.postgresName() : dataType.postgresName() + "(" + varcharLength + ")";
    }
}
