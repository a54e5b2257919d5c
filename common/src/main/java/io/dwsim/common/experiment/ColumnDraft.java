package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonObjectReader;
import io.dwsim.common.json.JsonText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column as read, with the places its faults would have; {@code column} is null when it has no usable type. */
record ColumnDraft(
        JsonObjectReader in, String name, @Nullable Column column) {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "data_type",
            "required",
            "is_unique",
            "null_ratio",
            "min_value",
            "max_value",
            "varchar_length",
            "precision",
            "scale",
            "date_start",
            "date_end",
            "faker_rule",
            "pattern",
            "values",
            "expression",
            "derived_from",
            "distribution",
            "foreign_key",
            "source_type",
            "source_default",
            "source_identity");
    private static final int DEFAULT_VARCHAR_LENGTH = 255;
    private static final int MAX_VARCHAR_LENGTH = 10_485_760;
    private static final int DEFAULT_PRECISION = 18;
    private static final int DEFAULT_SCALE = 2;

    static ColumnDraft read(JsonObjectReader in, NameRule names) {
        in.checkFields(FIELDS);
        String name = in.requiredString("name");
        if (name != null) {
            names.columnFault(name).ifPresent(fault -> in.fault("name", fault));
        }
        DataType type = dataType(in);
        boolean required = in.bool("required", true);
        ForeignKey key = ForeignKeyReading.read(in);
        ColumnBuilder builder = new ColumnBuilder(name == null ? "" : name, type == null ? DataType.TEXT : type)
                .required(required)
                .isUnique(in.bool("is_unique", false))
                .nullRatio(nullRatio(in, required && (key == null || !key.nullable())))
                .minValue(in.decimal("min_value"))
                .maxValue(in.decimal("max_value"))
                .dateStart(bound(in, "date_start"))
                .dateEnd(bound(in, "date_end"))
                .fakerRule(in.string("faker_rule"))
                .pattern(in.string("pattern"))
                .expression(in.string("expression"))
                .derivedFrom(derivedFrom(in))
                .distribution(RuleReading.distribution(in))
                .foreignKey(key)
                .sourceType(in.string("source_type"))
                .sourceDefault(in.string("source_default"))
                .sourceIdentity(SourceIdentity.read(in));
        readSize(in, type, builder);
        if (type == null) {
            return new ColumnDraft(in, builder.build().name(), null);
        }
        builder.values(RuleReading.values(in, builder.build()));
        Column column = builder.build();
        new ColumnChecks(in, column).run();
        return new ColumnDraft(in, column.name(), column);
    }

    /** The same without what was written, unless the checks of references look at that again. */
    ColumnDraft withoutContent() {
        return column == null || column.foreignKey() != null || column.values() != null
                ? this
                : new ColumnDraft(in.withoutContent(), name, column);
    }

    private static @Nullable DataType dataType(JsonObjectReader in) {
        String name = in.requiredString("data_type");
        if (name == null) {
            return null;
        }
        DataType type = DataType.named(name).orElse(null);
        if (type == null) {
            in.fault("data_type", "unknown data type '" + name + "', must be one of " + DataType.names());
        }
        return type;
    }

    private static void readSize(JsonObjectReader in, @Nullable DataType type, ColumnBuilder builder) {
        Long length = in.whole("varchar_length", 1, MAX_VARCHAR_LENGTH);
        Long precision = in.whole("precision", 1, Column.MAX_PRECISION);
        Long scale = in.whole("scale", 0, Column.MAX_PRECISION);
        if (type != null && type.hasLength()) {
            builder.varcharLength(length == null ? DEFAULT_VARCHAR_LENGTH : length.intValue());
        }
        if (type == DataType.DECIMAL) {
            long digits = precision == null ? DEFAULT_PRECISION : precision;
            // as in SQL, a precision alone means whole numbers
            long after = scale != null ? scale : precision != null ? 0 : DEFAULT_SCALE;
            if (after > digits) {
                in.fault("scale", "scale " + after + " is greater than precision " + digits);
                after = digits;
            }
            builder.precision((int) digits).scale((int) after);
        }
    }

    private static @Nullable DateBound bound(JsonObjectReader in, String field) {
        String text = in.string(field);
        if (text == null) {
            return null;
        }
        try {
            return DateBound.parse(text);
        } catch (DateTimeException e) {
            in.fault(field, "must be an existing day as YYYY-MM-DD, or a moment as YYYY-MM-DDTHH:MM:SS");
            return null;
        }
    }

    private static @Nullable List<String> derivedFrom(JsonObjectReader in) {
        if (!in.has("derived_from")) {
            return null;
        }
        var tree = in.tree("derived_from");
        if (tree != null && tree.isString()) {
            return List.of(tree.stringValue());
        }
        return in.texts("derived_from").stream().map(JsonText::text).toList();
    }

    private static @Nullable Double nullRatio(JsonObjectReader in, boolean never) {
        BigDecimal ratio = in.decimal("null_ratio");
        if (ratio == null) {
            return null;
        }
        if (ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
            in.fault("null_ratio", "must be a number from 0 to 1");
            return null;
        }
        if (never && ratio.signum() > 0) {
            in.warning("null_ratio", "has no effect, because the column is required; set \"required\": false");
        }
        return ratio.doubleValue();
    }
}
