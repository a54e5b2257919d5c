package io.dwsim.gateway.importsql;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What columns of some name have for values.
 *
 * @param meaning as in {@code a price}
 * @param fields of the column
 */
record NamedRule(String meaning, Map<String, Object> fields) {

    static NamedRule faker(String meaning, String rule) {
        return new NamedRule(meaning, Map.of("faker_rule", rule));
    }

    static NamedRule values(String meaning, String... values) {
        return new NamedRule(meaning, Map.of("values", List.of(values)));
    }

    static NamedRule range(String meaning, long least, long greatest) {
        return range(meaning, BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
    }

    static NamedRule range(String meaning, BigDecimal least, BigDecimal greatest) {
        return ordered(meaning, "min_value", least, "max_value", greatest);
    }

    static NamedRule days(String meaning, String first, String last) {
        return ordered(meaning, "date_start", first, "date_end", last);
    }

    private static NamedRule ordered(String meaning, String first, Object from, String last, Object to) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(first, from);
        fields.put(last, to);
        return new NamedRule(meaning, fields);
    }
}
