package io.dwsim.cli.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of an address behind the question mark. */
public final class QueryString {
    private final List<String> parameters = new ArrayList<>();

    /** Adds a parameter, unless it has no value. */
    public QueryString with(String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(name + "=" + ApiClient.segment(value.toString()));
        }
        return this;
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }
}
