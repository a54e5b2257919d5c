package io.dwsim.common.experiment;

import io.dwsim.common.failure.StorableText;
import io.dwsim.common.json.JsonObjectReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the rules of a column that have a shape of their own. */
final class RuleReading {

    private static final Set<String> DISTRIBUTION_FIELDS = Set.of("type", "parameters");
    private static final int MOST_VALUES = 100_000;

    private RuleReading() {}

    /** The distribution; whether there is one of that name is the engine's to say. */
    static @Nullable DistributionRule distribution(JsonObjectReader column) {
        JsonNode tree = column.tree("distribution");
        if (tree != null && tree.isString()) {
            return new DistributionRule(tree.stringValue(), Map.of());
        }
        JsonObjectReader in = column.object("distribution");
        if (in == null) {
            return null;
        }
        in.checkFields(DISTRIBUTION_FIELDS);
        String type = in.requiredString("type");
        Map<String, BigDecimal> parameters = new LinkedHashMap<>();
        JsonObjectReader given = in.object("parameters");
        if (given != null) {
            for (String name : given.fields()) {
                BigDecimal value = given.decimal(name);
                if (value != null) {
                    parameters.put(name, value);
                }
            }
        }
        return type == null ? null : new DistributionRule(type, parameters);
    }

    /** The choices of {@code values}, each checked against the type of the column. */
    static @Nullable List<ValueChoice> values(JsonObjectReader in, Column column) {
        JsonNode list = in.tree("values");
        if (list == null) {
            return null;
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_VALUES) {
            in.fault("values", "must be a list of 1 to " + MOST_VALUES + " values");
            return null;
        }
        List<ValueChoice> choices = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            ValueChoice choice = choice(in, column, list.get(i), i);
            if (choice != null) {
                choices.add(choice);
            }
        }
        double sum = choices.stream().mapToDouble(ValueChoice::effectiveWeight).sum();
        if (!Double.isFinite(sum)) {
            in.fault("values", "have weights whose sum is beyond that of a double precision number");
        }
        return choices.isEmpty() ? null : choices;
    }

    private static @Nullable ValueChoice choice(JsonObjectReader in, Column column, JsonNode element, int index) {
        boolean weighted = element.isObject() && element.has("value");
        JsonNode value = weighted ? element.get("value") : element;
        Object scalar = scalar(value);
        if (scalar == null) {
            in.faultAt("values", index, "must be a text, a number, true or false, or an object with value and weight");
            return null;
        }
        try {
            TypedLiteral.of(column, scalar);
        } catch (IllegalArgumentException e) {
            in.faultAt("values", index, String.valueOf(e.getMessage()));
            return null;
        }
        if (!weighted || !element.has("weight")) {
            return ValueChoice.of(scalar);
        }
        Object weight = scalar(element.get("weight"));
        if (!(weight instanceof BigDecimal number) || !(number.doubleValue() > 0)) {
            in.faultAt("values", index, "must have a weight that is a number greater than 0");
            return null;
        }
        if (Double.isInfinite(number.doubleValue())) {
            in.faultAt("values", index, "must have a weight that is not beyond a double precision number");
            return null;
        }
        return new ValueChoice(scalar, number);
    }

    private static @Nullable Object scalar(JsonNode node) {
        if (node.isString()) {
            return StorableText.isStorable(node.stringValue()) ? node.stringValue() : null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        boolean finite = node.isIntegralNumber() || node.isBigDecimal();
        return finite || (node.isNumber() && Double.isFinite(node.doubleValue())) ? node.decimalValue() : null;
    }
}
