package io.dwsim.engine.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The ranges of code points between which an automaton need not tell: each is wholly in a set of it or wholly outside. */
final class Alphabet {

    private final int[] bounds;
    private final Map<CodePoints, int[]> lettersOfSet = new HashMap<>();

    Alphabet(Nfa nfa) {
        SortedSet<Integer> ends = new TreeSet<>();
        for (int i = 0; i < nfa.size(); i++) {
            if (nfa.state(i) instanceof Nfa.Step step && lettersOfSet.put(step.set(), new int[0]) == null) {
                for (CodePoints.Range range : step.set().ranges()) {
                    ends.add(range.low());
                    ends.add(range.high() + 1);
                }
            }
        }
        bounds = ends.stream().mapToInt(Integer::intValue).toArray();
        lettersOfSet.replaceAll((set, none) -> lettersIn(set.ranges()));
    }

    /** Lowest code point of a letter. */
    int low(int letter) {
        return bounds[letter];
    }

    /** Highest code point of a letter. */
    int high(int letter) {
        return bounds[letter + 1] - 1;
    }

    /** The letters of a set, ascending; the caller must not change them. */
    int[] letters(CodePoints set) {
        return Objects.requireNonNull(lettersOfSet.get(set), "a set of the automaton");
    }

    private int[] lettersIn(List<CodePoints.Range> ranges) {
        return ranges.stream()
                .flatMapToInt(range -> IntStream.range(
                        Arrays.binarySearch(bounds, range.low()), Arrays.binarySearch(bounds, range.high() + 1)))
                .toArray();
    }
}
