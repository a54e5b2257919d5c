package io.dwsim.common.experiment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the values a column can take.
 *
 * @param value a text, a number ({@link BigDecimal}) or a boolean
 * @param weight how often it comes in proportion to the others, more than 0; null when the author gave none, which is 1
 */
public record ValueChoice(Object value, @Nullable BigDecimal weight) {

    public static ValueChoice of(Object value) {
        return new ValueChoice(value, null);
    }

    /** How often it comes in proportion to the others. */
    public double effectiveWeight() {
        return weight == null ? 1 : weight.doubleValue();
    }

    /** As an author writes it: a bare value, or an object when it has a weight. */
    @JsonValue
    Object written() {
        if (weight == null) {
            return value;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", value);
        object.put("weight", weight);
        return object;
    }

    @JsonCreator
    static ValueChoice read(Object written) {
        if (written instanceof Map<?, ?> object) {
            Object weight = object.get("weight");
            return new ValueChoice(
                    plain(Objects.requireNonNull(object.get("value"), "a choice has a value")),
                    weight == null ? null : new BigDecimal(weight.toString()));
        }
        return of(plain(written));
    }

    private static Object plain(Object value) {
        return value instanceof Number ? new BigDecimal(value.toString()) : value;
    }
}
