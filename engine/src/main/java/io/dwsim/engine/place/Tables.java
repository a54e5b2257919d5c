package io.dwsim.engine.place;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.SortedMap;
import java.util.TreeMap;

/** The written-down knowledge of this package. */
final class Tables {

    private static final String SEPARATOR = ";";

    private Tables() {}

    /** The lines of a table, by their keys and in their order. */
    static SortedMap<String, String[]> read(String name) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                Tables.class.getPackageName() + "." + name,
                Locale.ROOT,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        SortedMap<String, String[]> lines = new TreeMap<>();
        for (String key : bundle.keySet()) {
            lines.put(key, bundle.getString(key).split(SEPARATOR, -1));
        }
        return lines;
    }

    /** What a key has in a table that has it for certain. */
    static <T> T known(Map<String, T> table, String key) {
        T value = table.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing is written down for '" + key + "'");
        }
        return value;
    }
}
