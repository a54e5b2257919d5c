package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.Identifier;
import java.util.HashSet;
import java.util.Set;

/** Names of one place, kept as they are where that is possible: cut to what the warehouse holds, none there twice. */
final class DistinctNames {

    private final Set<String> taken = new HashSet<>();

    boolean isFree(String name) {
        return !taken.contains(Identifier.folded(name));
    }

    /** Takes the name, or one like it that is free. */
    String take(String wanted) {
        String name = cut(wanted, Identifier.MAX_BYTES);
        for (int i = 2; !isFree(name); i++) {
            String tail = "_" + i;
            name = cut(wanted, Identifier.MAX_BYTES - tail.length()) + tail;
        }
        taken.add(Identifier.folded(name));
        return name;
    }

    private static String cut(String name, int bytes) {
        int end = name.length();
        while (Identifier.bytes(name.substring(0, end)) > bytes) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
