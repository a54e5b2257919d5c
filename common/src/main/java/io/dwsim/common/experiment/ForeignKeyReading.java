package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonObjectReader;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the foreign key of a column. */
final class ForeignKeyReading {

    private static final Set<String> FIELDS =
            Set.of("references_table", "references_column", "nullable", "per_parent", "skew");
    private static final Set<String> PER_PARENT_FIELDS = Set.of("min", "max");
    /** More children of one parent are one table in all but name. */
    private static final int MOST_PER_PARENT = 1_000_000;

    private static final double USUAL_SKEW = 1;
    private static final BigDecimal GREATEST_SKEW = BigDecimal.TEN;

    private ForeignKeyReading() {}

    static @Nullable ForeignKey read(JsonObjectReader in) {
        JsonObjectReader key = in.object("foreign_key");
        if (key == null) {
            return null;
        }
        key.checkFields(FIELDS);
        String table = key.requiredString("references_table");
        String column = key.requiredString("references_column");
        boolean nullable = key.bool("nullable", false);
        PerParent perParent = perParent(key);
        Double skew = skew(key);
        if (perParent != null && skew != null) {
            key.fault("skew", "cannot be set beside per_parent, which decides how many children each parent has");
        }
        if (perParent != null && nullable) {
            key.fault("per_parent", "cannot be set on a nullable foreign key: every row belongs to a parent");
        }
        return table == null || column == null ? null : new ForeignKey(table, column, nullable, perParent, skew);
    }

    private static @Nullable PerParent perParent(JsonObjectReader key) {
        JsonObjectReader in = key.object("per_parent");
        if (in == null) {
            return null;
        }
        in.checkFields(PER_PARENT_FIELDS);
        Long min = in.whole("min", 0, MOST_PER_PARENT);
        Long max = in.whole("max", 1, MOST_PER_PARENT);
        for (String field : PER_PARENT_FIELDS.stream().sorted().toList()) {
            if (!in.has(field)) {
                in.fault(field, "'" + field + "' is required");
            }
        }
        if (min == null || max == null) {
            return null;
        }
        if (min > max) {
            in.fault("min", "min " + min + " is greater than max " + max);
            return null;
        }
        return new PerParent(min.intValue(), max.intValue());
    }

    private static @Nullable Double skew(JsonObjectReader key) {
        JsonNode tree = key.tree("skew");
        if (tree != null && tree.isString() && tree.stringValue().equals("zipf")) {
            return USUAL_SKEW;
        }
        BigDecimal skew = key.decimal("skew");
        if (skew == null) {
            return null;
        }
        if (skew.signum() < 0 || skew.compareTo(GREATEST_SKEW) > 0) {
            key.fault("skew", "must be the exponent of a Zipf distribution, from 0 (none) to " + GREATEST_SKEW);
            return null;
        }
        return skew.signum() == 0 ? null : (Double) skew.doubleValue();
    }
}
