package io.dwsim.gateway.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a statement spelled the names that were folded in it, so that its column headers can be what it asked for. */
final class UserSpellings {

    private final Map<String, Set<String>> all = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();

    void add(String folded, String spelling, boolean isAlias) {
        all.computeIfAbsent(folded, key -> new HashSet<>()).add(spelling);
        if (isAlias) {
            aliases.computeIfAbsent(folded, key -> new HashSet<>()).add(spelling);
        }
    }

    /** The one spelling given behind AS. */
    Optional<String> ofAlias(String folded) {
        return onlyOne(aliases.get(folded));
    }

    /** The one spelling there is. */
    Optional<String> of(String folded) {
        return onlyOne(all.get(folded));
    }

    private static Optional<String> onlyOne(@Nullable Set<String> spellings) {
        return spellings != null && spellings.size() == 1 ? spellings.stream().findFirst() : Optional.empty();
    }
}
