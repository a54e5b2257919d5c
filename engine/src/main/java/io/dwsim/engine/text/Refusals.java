package io.dwsim.engine.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names of Python Faker that there is no rule for, each with the reason and what to use in its place. */
final class Refusals {

    /** Why a name is refused, and the names to try, nearest first. */
    record Refusal(String reason, List<String> near) {}

    private static final String CLOCK =
            "it counts from now, and a generated value never depends on the clock; a DATE or TIMESTAMP column takes date_start and date_end";

    private static final String LIST = "it gives a list, not a text";
    private static final String STRUCTURE = "it gives an object of Python, not a text";
    private static final String BYTES = "it gives bytes, not a text";
    private static final String DOCUMENT = "it gives a whole document, not the value of a column";
    private static final String PAIR = "it gives a code and a name together; give each a column of its own";

    private static final Map<String, Refusal> BY_NAME = refusals();

    private Refusals() {}

    static @Nullable Refusal of(String name) {
        return BY_NAME.get(name);
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static Map<String, Refusal> refusals() {
        Map<String, Refusal> all = new TreeMap<>();
        for (String name : List.of(
                "date_between",
                "date_between_dates",
                "date_this_century",
                "date_this_decade",
                "date_this_month",
                "date_this_year",
                "future_date",
                "past_date")) {
            all.put(name, new Refusal(CLOCK, List.of("date")));
        }
        for (String name : List.of(
                "date_time_between",
                "date_time_between_dates",
                "date_time_this_century",
                "date_time_this_decade",
                "date_time_this_month",
                "date_time_this_year",
                "future_datetime",
                "past_datetime")) {
            all.put(name, new Refusal(CLOCK, List.of("date_time")));
        }
        all.put("time_delta", new Refusal(CLOCK, List.of("time")));
        all.put("time_series", new Refusal(LIST, List.of("date_time")));
        all.put("passport_dates", new Refusal(CLOCK, List.of("passport_dob", "date")));
        all.put("passport_full", new Refusal(CLOCK, List.of("passport_number", "passport_owner", "passport_dob")));
        for (String name : List.of("random_choices", "random_elements", "random_sample")) {
            all.put(name, new Refusal(LIST + "; 'values' chooses from texts of your own", List.of("random_element")));
        }
        all.put("get_words_list", new Refusal(LIST, List.of("word", "words")));
        all.put("nic_handles", new Refusal(LIST, List.of("nic_handle")));
        all.put("pylist", new Refusal(LIST, List.of("words", "pystr")));
        for (String name : List.of("pydict", "pyiterable", "pyobject", "pyset", "pystruct", "pytuple")) {
            all.put(name, new Refusal(STRUCTURE, List.of("pystr", "pyint", "pyfloat")));
        }
        all.put("enum", new Refusal("it chooses from a class of Python; 'values' lists texts", List.of("pystr")));
        for (String name : List.of("binary", "json_bytes", "tar", "zip", "image")) {
            all.put(name, new Refusal(BYTES, List.of("file_name", name.equals("image") ? "image_url" : "sha256")));
        }
        for (String name : List.of("csv", "dsv", "fixed_width", "json", "psv", "tsv", "xml")) {
            all.put(name, new Refusal(DOCUMENT, List.of("text", "words")));
        }
        for (String name : List.of("profile", "simple_profile")) {
            all.put(
                    name,
                    new Refusal(
                            "it gives a whole record; name one of its fields",
                            List.of("profile.name", "profile.job", "profile.address")));
        }
        all.put("currency", new Refusal(PAIR, List.of("currency_code", "currency_name")));
        all.put("cryptocurrency", new Refusal(PAIR, List.of("cryptocurrency_code", "cryptocurrency_name")));
        all.put("null_boolean", new Refusal("'null_ratio' says how many values are null", List.of("boolean")));
        for (String name : List.of("uuid1", "uuid7")) {
            all.put(name, new Refusal("it holds the time it was made at, and there is no clock", List.of("uuid4")));
        }
        return Map.copyOf(all);
    }
}
