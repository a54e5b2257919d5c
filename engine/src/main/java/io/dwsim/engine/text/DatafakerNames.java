package io.dwsim.engine.text;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The methods of Datafaker that an expression can name: those that are a list of its data, and those that one of our rules,
 * or a text made of lists, stands for. Names are compared without case and underscores.
 */
final class DatafakerNames {

    /** All names, as they are shown. */
    private static final SortedSet<String> SHOWN = new TreeSet<>(ExpressionFunctions.NAMES);

    private static final Map<String, String> ENTRIES = plain(read("datafaker-entries"));
    private static final Map<String, String> RULES = plain(read("datafaker-rules"));
    private static final Map<String, String> TEMPLATES = plain(Map.of(
            "name.title",
            "#{name.title.descriptor} #{name.title.level} #{name.title.job}",
            "animal.scientific_name",
            "#{animal.genus} #{animal.species}",
            "commerce.promotion_code",
            "#{commerce.promotion_code.adjective}#{commerce.promotion_code.noun}#{numerify '######'}",
            "weather.temperature_celsius",
            "#{number.number_between '-30','39'}°C",
            "weather.temperature_fahrenheit",
            "#{number.number_between '-22','102'}°F",
            "aviation.flight",
            "#{aviation.IATA_airline}#{number.number_between '1','10000'}",
            "educator.university",
            "#{educator.name} #{educator.tertiary.type}",
            "vehicle.make_and_model",
            "#{options.option 'Ford #{vehicle.models_by_make.Ford}','BMW #{vehicle.models_by_make.BMW}',"
                    + "'Toyota #{vehicle.models_by_make.Toyota}','Dodge #{vehicle.models_by_make.Dodge}'}"));

    private DatafakerNames() {}

    /** A name as it is compared. */
    static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** All names, sorted. */
    static SortedSet<String> all() {
        return Collections.unmodifiableSortedSet(SHOWN);
    }

    /** The rule that stands for a method. */
    static @Nullable String rule(String plainName) {
        return RULES.get(plainName);
    }

    /** The text with expressions that stands for a method. */
    static @Nullable String template(String plainName) {
        return TEMPLATES.get(plainName);
    }

    /** The keys of the lists a name stands for: one, the ones right below it, or none. */
    static List<String> keys(String plainName) {
        String key = ENTRIES.get(plainName);
        if (key != null || plainName.indexOf('.') < 0) {
            return key == null ? List.of() : List.of(key);
        }
        String below = plainName + '.';
        return ENTRIES.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(below) && entry.getKey().indexOf('.', below.length()) < 0)
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** The names most like an unknown one, nearest first. */
    static List<String> nearest(String plainName, int count) {
        return SHOWN.stream()
                .sorted(Comparator.comparingInt((String name) -> EditDistance.between(plainName, plain(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    private static Map<String, String> plain(Map<String, String> byName) {
        Map<String, String> plain = new HashMap<>();
        byName.forEach((name, value) -> plain.put(plain(name), value));
        SHOWN.addAll(byName.keySet());
        return Map.copyOf(plain);
    }

    /** A list of names, each with its value where that is not the name itself. */
    private static Map<String, String> read(String list) {
        ResourceBundle lines = ResourceBundle.getBundle(
                DatafakerNames.class.getPackageName() + '.' + list,
                Locale.ROOT,
                DatafakerNames.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Map<String, String> values = new HashMap<>();
        for (String name : lines.keySet()) {
            String value = lines.getString(name);
            values.put(name, value.isEmpty() ? name : value);
        }
        return values;
    }
}
