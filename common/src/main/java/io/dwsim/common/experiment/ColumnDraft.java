package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonObjectReader;
import java.math.BigDecimal;
import java.time.LocalDate;
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
            "date_start",
            "date_end",
            "faker_rule",
            "foreign_key");
    private static final Set<String> LATER =
            Set.of("precision", "scale", "pattern", "values", "expression", "derived_from", "distribution");
    private static final Set<String> KEY_FIELDS = Set.of("references_table", "references_column", "nullable");
    private static final Set<String> KEY_LATER = Set.of("per_parent", "skew");
    private static final int DEFAULT_VARCHAR_LENGTH = 255;
    private static final int MAX_VARCHAR_LENGTH = 10_485_760;

    static ColumnDraft read(JsonObjectReader in) {
        in.checkFields(FIELDS, LATER);
        String name = in.requiredString("name");
        if (name != null) {
            Identifier.columnFault(name).ifPresent(fault -> in.fault("name", fault));
        }
        DataType type = dataType(in);
        boolean required = in.bool("required", true);
        boolean unique = in.bool("is_unique", false);
        BigDecimal least = in.decimal("min_value");
        BigDecimal greatest = in.decimal("max_value");
        LocalDate firstDay = in.date("date_start");
        LocalDate lastDay = in.date("date_end");
        Long length = in.whole("varchar_length", 1, MAX_VARCHAR_LENGTH);
        String fakerRule = in.string("faker_rule");
        ForeignKey key = foreignKey(in);
        Double nullRatio = nullRatio(in, required && (key == null || !key.nullable()));
        if (type == null) {
            return new ColumnDraft(in, name == null ? "" : name, null);
        }
        checkRange(in, type, least, greatest);
        checkDays(in, type, firstDay, lastDay);
        checkTextRules(in, type);
        if (key != null) {
            checkRulesBesideKey(in);
        }
        Column column = new Column(
                name == null ? "" : name,
                type,
                required,
                unique,
                nullRatio,
                least,
                greatest,
                type == DataType.VARCHAR ? (length == null ? DEFAULT_VARCHAR_LENGTH : length.intValue()) : null,
                firstDay,
                lastDay,
                fakerRule,
                key);
        return new ColumnDraft(in, column.name(), column);
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

    private static @Nullable ForeignKey foreignKey(JsonObjectReader in) {
        JsonObjectReader key = in.object("foreign_key");
        if (key == null) {
            return null;
        }
        key.checkFields(KEY_FIELDS, KEY_LATER);
        String table = key.requiredString("references_table");
        String column = key.requiredString("references_column");
        boolean nullable = key.bool("nullable", false);
        return table == null || column == null ? null : new ForeignKey(table, column, nullable);
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

    private static void checkRange(
            JsonObjectReader in, DataType type, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
        if (!type.isNumeric()) {
            refuse(in, "min_value", "applies to numbers only, not to " + type);
            refuse(in, "max_value", "applies to numbers only, not to " + type);
            return;
        }
        checkBound(in, "min_value", type, least);
        checkBound(in, "max_value", type, greatest);
        if (least != null && greatest != null && least.compareTo(greatest) > 0) {
            in.fault("min_value", "min_value " + least + " is greater than max_value " + greatest);
        }
    }

    private static void checkBound(JsonObjectReader in, String field, DataType type, @Nullable BigDecimal bound) {
        if (bound == null) {
            return;
        }
        BigDecimal limit =
                switch (type) {
                    case INT -> BigDecimal.valueOf(Integer.MAX_VALUE);
                    case BIGINT -> BigDecimal.valueOf(Long.MAX_VALUE);
                    case FLOAT, BOOLEAN, VARCHAR, DATE -> BigDecimal.valueOf(Double.MAX_VALUE);
                };
        BigDecimal lowest = type.isInteger() ? limit.negate().subtract(BigDecimal.ONE) : limit.negate();
        if (bound.compareTo(limit) > 0 || bound.compareTo(lowest) < 0) {
            in.fault(field, "does not fit " + type);
        } else if (type.isInteger() && bound.stripTrailingZeros().scale() > 0) {
            in.fault(field, "must be a whole number for " + type);
        }
    }

    private static void checkDays(
            JsonObjectReader in, DataType type, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (type != DataType.DATE) {
            refuse(in, "date_start", "applies to dates only, not to " + type);
            refuse(in, "date_end", "applies to dates only, not to " + type);
            return;
        }
        LocalDate start = first == null ? Column.DEFAULT_DATE_START : first;
        LocalDate end = last == null ? Column.DEFAULT_DATE_END : last;
        if (start.isAfter(end)) {
            in.fault(first != null ? "date_start" : "date_end", "date_start " + start + " is after date_end " + end);
        }
    }

    private static void checkTextRules(JsonObjectReader in, DataType type) {
        if (type != DataType.VARCHAR) {
            refuse(in, "varchar_length", "applies to VARCHAR only, not to " + type);
            refuse(in, "faker_rule", "applies to VARCHAR only, not to " + type);
        }
    }

    private static void checkRulesBesideKey(JsonObjectReader in) {
        for (String field : new String[] {"min_value", "max_value", "date_start", "date_end", "faker_rule"}) {
            refuse(in, field, "cannot be set on a foreign key, whose values are those of the referenced column");
        }
    }

    private static void refuse(JsonObjectReader in, String field, String message) {
        if (in.has(field)) {
            in.fault(field, message);
        }
    }
}
