package io.dwsim.common.experiment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
 * @param varcharLength most code points of a text; null unless the type is CHAR or VARCHAR
 * @param precision digits of a DECIMAL, 1 to {@value #MAX_PRECISION}; null for other types
 * @param scale digits after the point of a DECIMAL, 0 to its precision; null for other types
 * @param dateStart first day or moment, inclusive; null for the default
 * @param dateEnd last day or moment, inclusive; null for the default
 * @param fakerRule snake_case name of a vocabulary, as Python Faker calls it, or an expression of Datafaker
 * @param pattern regular expression the values match
 * @param values the values there are, at least one; null for a rule of another kind
 * @param expression formula over other columns of the row
 * @param derivedFrom columns of the row, or one of its entities such as {@code @address}, that the value agrees with;
 *     empty when the author wants none, null when nothing was said
 * @param distribution how numbers are spread over their range; null for evenly
 * @param foreignKey where the values come from when they are keys of another table
 * @param sourceType the type in the DDL the column was imported from, as written there; null for another column
 * @param sourceDefault the default expression there, as written; null for none
 * @param sourceIdentity how the database counts there; null where it does not
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
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable DateBound dateStart,
        @Nullable DateBound dateEnd,
        @Nullable String fakerRule,
        @Nullable String pattern,
        @Nullable List<ValueChoice> values,
        @Nullable String expression,
        @Nullable List<String> derivedFrom,
        @Nullable DistributionRule distribution,
        @Nullable ForeignKey foreignKey,
        @Nullable String sourceType,
        @Nullable String sourceDefault,
        @Nullable SourceIdentity sourceIdentity) {

    /** First day when a definition names none. */
    public static final LocalDate DEFAULT_DATE_START = LocalDate.of(2020, 1, 1);

    /** Last day when a definition names none. */
    public static final LocalDate DEFAULT_DATE_END = LocalDate.of(2025, 12, 31);

    private static final int DEFAULT_YEARS = 6;

    /** Most digits of a DECIMAL, those of 128 bits. */
    public static final int MAX_PRECISION = 38;

    static final double DEFAULT_NULL_RATIO = 0.05;
    static final double DEFAULT_FOREIGN_KEY_NULL_RATIO = 0.10;

    public Column {
        values = values == null ? null : List.copyOf(values);
        derivedFrom = derivedFrom == null ? null : List.copyOf(derivedFrom);
    }

    /** Starts a column of which nothing more is known; required, not unique. */
    public static ColumnBuilder of(String name, DataType dataType) {
        return new ColumnBuilder(name, dataType);
    }

    /** A builder that starts from this column. */
    public ColumnBuilder toBuilder() {
        return new ColumnBuilder(this);
    }

    /** Where this column's values come from, if it is a foreign key. */
    public Optional<ForeignKey> reference() {
        return Optional.ofNullable(foreignKey);
    }

    /** The columns or entities of the row that the value agrees with; empty for none. */
    public List<String> derivation() {
        return derivedFrom == null ? List.of() : derivedFrom;
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

    /** The first day or moment in force: the default, or six years up to an end that lies before it. */
    public DateBound effectiveDateStart() {
        if (dateStart != null) {
            return dateStart;
        }
        if (dateEnd == null || !dateEnd.day().isBefore(DEFAULT_DATE_START)) {
            return DateBound.of(DEFAULT_DATE_START);
        }
        LocalDate first = dateEnd.day().minusYears(DEFAULT_YEARS).plusDays(1);
        return DateBound.of(first.isBefore(DateBound.FIRST_DAY) ? DateBound.FIRST_DAY : first);
    }

    /** The last day or moment in force: the default, or six years from a start that lies after it. */
    public DateBound effectiveDateEnd() {
        if (dateEnd != null) {
            return dateEnd;
        }
        if (dateStart == null || !dateStart.day().isAfter(DEFAULT_DATE_END)) {
            return DateBound.of(DEFAULT_DATE_END);
        }
        LocalDate last = dateStart.day().plusYears(DEFAULT_YEARS).minusDays(1);
        return DateBound.of(last.isAfter(DateBound.LAST_DAY) ? DateBound.LAST_DAY : last);
    }

    /** The Postgres type of this column, with its length or precision. */
    public String postgresType() {
        if (dataType.hasLength()) {
            return dataType.postgresName() + "(" + varcharLength + ")";
        }
        return dataType == DataType.DECIMAL
                ? dataType.postgresName() + "(" + precision + "," + scale + ")"
                : dataType.postgresName();
    }
}
