package io.dwsim.common.experiment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Column} together, field by field; what is not said stays unsaid. Checks nothing. */
public final class ColumnBuilder {

    private final String name;
    private final DataType dataType;
    private boolean required = true;
    private boolean isUnique;

    @Nullable
    private Double nullRatio;

    @Nullable
    private BigDecimal minValue;

    @Nullable
    private BigDecimal maxValue;

    @Nullable
    private Integer varcharLength;

    @Nullable
    private Integer precision;

    @Nullable
    private Integer scale;

    @Nullable
    private DateBound dateStart;

    @Nullable
    private DateBound dateEnd;

    @Nullable
    private String fakerRule;

    @Nullable
    private String pattern;

    @Nullable
    private List<ValueChoice> values;

    @Nullable
    private String expression;

    @Nullable
    private List<String> derivedFrom;

    @Nullable
    private DistributionRule distribution;

    @Nullable
    private ForeignKey foreignKey;

    @Nullable
    private String sourceType;

    @Nullable
    private String sourceDefault;

    @Nullable
    private SourceIdentity sourceIdentity;

    ColumnBuilder(String name, DataType dataType) {
        this.name = name;
        this.dataType = dataType;
    }

    ColumnBuilder(Column column) {
        name = column.name();
        dataType = column.dataType();
        required = column.required();
        isUnique = column.isUnique();
        nullRatio = column.nullRatio();
        minValue = column.minValue();
        maxValue = column.maxValue();
        varcharLength = column.varcharLength();
        precision = column.precision();
        scale = column.scale();
        dateStart = column.dateStart();
        dateEnd = column.dateEnd();
        fakerRule = column.fakerRule();
        pattern = column.pattern();
        values = column.values();
        expression = column.expression();
        derivedFrom = column.derivedFrom();
        distribution = column.distribution();
        foreignKey = column.foreignKey();
        sourceType = column.sourceType();
        sourceDefault = column.sourceDefault();
        sourceIdentity = column.sourceIdentity();
    }

    public ColumnBuilder required(boolean newRequired) {
        required = newRequired;
        return this;
    }

    public ColumnBuilder isUnique(boolean newIsUnique) {
        isUnique = newIsUnique;
        return this;
    }

    public ColumnBuilder nullRatio(@Nullable Double newNullRatio) {
        nullRatio = newNullRatio;
        return this;
    }

    public ColumnBuilder minValue(@Nullable BigDecimal newMinValue) {
        minValue = newMinValue;
        return this;
    }

    public ColumnBuilder maxValue(@Nullable BigDecimal newMaxValue) {
        maxValue = newMaxValue;
        return this;
    }

    public ColumnBuilder varcharLength(@Nullable Integer newVarcharLength) {
        varcharLength = newVarcharLength;
        return this;
    }

    public ColumnBuilder precision(@Nullable Integer newPrecision) {
        precision = newPrecision;
        return this;
    }

    public ColumnBuilder scale(@Nullable Integer newScale) {
        scale = newScale;
        return this;
    }

    public ColumnBuilder dateStart(@Nullable DateBound newDateStart) {
        dateStart = newDateStart;
        return this;
    }

    public ColumnBuilder dateEnd(@Nullable DateBound newDateEnd) {
        dateEnd = newDateEnd;
        return this;
    }

    public ColumnBuilder fakerRule(@Nullable String newFakerRule) {
        fakerRule = newFakerRule;
        return this;
    }

    public ColumnBuilder pattern(@Nullable String newPattern) {
        pattern = newPattern;
        return this;
    }

    public ColumnBuilder values(@Nullable List<ValueChoice> newValues) {
        values = newValues;
        return this;
    }

    public ColumnBuilder expression(@Nullable String newExpression) {
        expression = newExpression;
        return this;
    }

    public ColumnBuilder derivedFrom(@Nullable List<String> newDerivedFrom) {
        derivedFrom = newDerivedFrom;
        return this;
    }

    public ColumnBuilder distribution(@Nullable DistributionRule newDistribution) {
        distribution = newDistribution;
        return this;
    }

    public ColumnBuilder foreignKey(@Nullable ForeignKey newForeignKey) {
        foreignKey = newForeignKey;
        return this;
    }

    public ColumnBuilder sourceType(@Nullable String newSourceType) {
        sourceType = newSourceType;
        return this;
    }

    public ColumnBuilder sourceDefault(@Nullable String newSourceDefault) {
        sourceDefault = newSourceDefault;
        return this;
    }

    public ColumnBuilder sourceIdentity(@Nullable SourceIdentity newSourceIdentity) {
        sourceIdentity = newSourceIdentity;
        return this;
    }

    public Column build() {
        return new Column(
                name,
                dataType,
                required,
                isUnique,
                nullRatio,
                minValue,
                maxValue,
                varcharLength,
                precision,
                scale,
                dateStart,
                dateEnd,
                fakerRule,
                pattern,
                values,
                expression,
                derivedFrom,
                distribution,
                foreignKey,
                sourceType,
                sourceDefault,
                sourceIdentity);
    }
}
