package io.dwsim.engine.expression;

import io.dwsim.engine.expression.Function.Form;
import io.dwsim.engine.expression.Function.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All functions and operators there are. In names of functions neither case nor underscores count: startsWith is starts_with. */
final class FunctionTable {

    static final FunctionTable STANDARD = standard();

    /** What would give another value at another time; promised never to exist. */
    private static final Set<String> CLOCKS = Set.of(
            "now",
            "today",
            "currentdate",
            "currenttime",
            "currenttimestamp",
            "localtime",
            "localtimestamp",
            "getdate",
            "sysdate",
            "sysdatetime",
            "clocktimestamp",
            "statementtimestamp",
            "utcnow",
            "utctimestamp",
            "curdate",
            "age");

    private final List<Function> functions = new ArrayList<>();
    private final Map<String, Function> byKey = new HashMap<>();

    private FunctionTable() {}

    private static FunctionTable standard() {
        FunctionTable table = new FunctionTable();
        Operators.addTo(table);
        NumberFunctions.addTo(table);
        TextFunctions.addTo(table);
        DateFunctions.addTo(table);
        CalendarFunctions.addTo(table);
        ConversionFunctions.addTo(table);
        NullFunctions.addTo(table);
        RandomFunctions.addTo(table);
        return table;
    }

    /**
     * Adds one.
     *
     * @param names its name, and other names of the same after it, separated by spaces
     */
    void add(Group group, String names, String usage, String about, Form form) {
        List<String> all = List.of(names.split(" ", -1));
        Function function = new Function(group, all.get(0), all.subList(1, all.size()), usage, about, form);
        functions.add(function);
        for (String name : all) {
            if (byKey.put(key(name), function) != null) {
                throw new IllegalStateException("two functions are named " + name);
            }
        }
    }

    /** An operator goes by its very sign or word: {@code in_(…)} and {@code IN(…)} are no {@code in}. */
    @Nullable
    Function find(String name) {
        String key = key(name);
        Function function = byKey.get(key);
        return function != null
                        && function.isOperator()
                        && key.equals(key(function.name()))
                        && !name.equals(function.name())
                ? null
                : function;
    }

    static boolean isClock(String name) {
        return CLOCKS.contains(key(name));
    }

    /** In the order in which a reference lists them. */
    List<Function> all() {
        return List.copyOf(functions);
    }

    Collection<String> names() {
        return functions.stream()
                .filter(function -> !function.isOperator())
                .flatMap(function -> Stream.concat(Stream.of(function.name()), function.aliases().stream()))
                .toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
