package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.ColumnBuilder;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.ForeignKey;
import io.dwsim.common.experiment.SourceIdentity;
import io.dwsim.common.experiment.ValueChoice;
import io.dwsim.sql.ddl.Identity;
import io.dwsim.sql.ddl.SourceColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A column on its way from DDL to a definition. */
final class ColumnSketch {

    private final String name;
    private final @Nullable SourceColumn source;
    private final int line;
    private MappedType type;
    private boolean required;
    private boolean unique;
    private @Nullable KeySketch foreignKey;
    private @Nullable UnaryOperator<ColumnBuilder> rule;
    private boolean underived;

    private ColumnSketch(String name, @Nullable SourceColumn source, int line, MappedType type) {
        this.name = name;
        this.source = source;
        this.line = line;
        this.type = type;
    }

    static ColumnSketch of(String name, SourceColumn source, MappedType type) {
        ColumnSketch sketch = new ColumnSketch(name, source, source.line(), type);
        sketch.required = source.notNull() || source.identity() != null;
        sketch.unique = source.identity() != null;
        return sketch;
    }

    /** A column that counts the rows from 1 and that the source does not have. */
    static ColumnSketch rowId(String name, int line) {
        ColumnSketch sketch = new ColumnSketch(name, null, line, MappedType.of(DataType.BIGINT));
        sketch.required = true;
        sketch.unique = true;
        return sketch;
    }

    String name() {
        return name;
    }

    String sourceName() {
        return source == null ? name : source.name();
    }

    int line() {
        return line;
    }

    MappedType type() {
        return type;
    }

    void type(MappedType newType) {
        type = newType;
    }

    boolean isRequired() {
        return required;
    }

    void required(boolean newRequired) {
        required = newRequired;
    }

    boolean isUnique() {
        return unique;
    }

    void unique(boolean newUnique) {
        unique = newUnique;
    }

    @Nullable
    KeySketch foreignKey() {
        return foreignKey;
    }

    void foreignKey(@Nullable KeySketch newForeignKey) {
        foreignKey = newForeignKey;
    }

    @Nullable
    Identity identity() {
        return source == null ? null : source.identity();
    }

    /** Whether the source has the column. */
    boolean isSource() {
        return source != null;
    }

    @Nullable
    UnaryOperator<ColumnBuilder> rule() {
        return rule;
    }

    /** Says where its values come from; null for what its type does by itself. */
    void rule(@Nullable UnaryOperator<ColumnBuilder> newRule) {
        rule = newRule;
    }

    /** Keeps others from deriving it from the other columns of its row. */
    void underive() {
        underived = true;
    }

    /** @param ofKey whether the values are those of another column */
    Column column(boolean ofKey) {
        ColumnBuilder builder = type.column(name).required(required).isUnique(unique);
        if (!ofKey) {
            Identity identity = identity();
            builder.maxValue(type.greatestValue());
            if (!type.choices().isEmpty()) {
                builder.values(type.choices().stream()
                        .map(choice -> new ValueChoice(choice, null))
                        .toList());
            }
            if (identity != null && type.dataType().isInteger() && identity.start() != 1) {
                builder.minValue(BigDecimal.valueOf(identity.start()));
            }
            if (rule != null) {
                builder = rule.apply(builder);
            }
        }
        if (underived) {
            builder.derivedFrom(List.of());
        }
        if (foreignKey != null) {
            builder.foreignKey(new ForeignKey(
                    foreignKey.parent().name(),
                    foreignKey.parentColumns().get(0).name(),
                    foreignKey.isNullable()));
        }
        if (source != null) {
            Identity identity = source.identity();
            builder.sourceType(source.type().text())
                    .sourceDefault(source.defaultValue())
                    .sourceIdentity(identity == null ? null : new SourceIdentity(identity.start(), identity.step()));
        }
        return builder.build();
    }
}
