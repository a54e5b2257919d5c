package io.dwsim.engine.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which names somebody may have meant. */
final class NearNames {

    private static final int SHOWN = 3;
    private static final int LONGEST = 64;

    private NearNames() {}

    /** The nearest ones as a part of a message; empty where none is near. */
    static String hint(String name, Collection<String> known) {
        int tolerated = Math.max(2, name.length() / 3);
        String near = known.stream()
                .filter(candidate -> distance(name, candidate) <= tolerated)
                .sorted(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        return near.isEmpty() ? "" : "; near are " + near;
    }

    /** How many letters are to be inserted, dropped or replaced; case does not count. */
    private static int distance(String name, String candidate) {
        String a = name.toLowerCase(Locale.ROOT);
        String b = candidate.toLowerCase(Locale.ROOT);
        if (a.length() > LONGEST || b.length() > LONGEST) {
            return a.equals(b) ? 0 : LONGEST;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
