package io.dwsim.engine.pattern;

import io.dwsim.engine.text.Utf8Builder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A set of code points, none of them NUL or a surrogate, as ascending ranges that do not touch. */
final class CodePoints {

    /** From the lowest to the highest, both inclusive. */
    record Range(int low, int high) {

        int size() {
            return high - low + 1;
        }
    }

    static final CodePoints NONE = new CodePoints(List.of());
    /** Space to tilde: what stands for "any character" when text is made. */
    static final CodePoints PRINTABLE = range(' ', '~');

    private static final int CASE_DISTANCE = 'a' - 'A';

    private final List<Range> ranges;
    /** For each range, how many code points those before it hold. */
    private final int[] before;

    private final int size;

    private CodePoints(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
        before = new int[ranges.size()];
        int count = 0;
        for (int i = 0; i < before.length; i++) {
            before[i] = count;
            count += ranges.get(i).size();
        }
        size = count;
    }

    static CodePoints of(int codePoint) {
        return range(codePoint, codePoint);
    }

    /** All from one code point to another but the surrogates between them, which are no characters. */
    static CodePoints range(int low, int high) {
        List<Range> parts = new ArrayList<>();
        addRange(parts, low, Math.min(high, Character.MIN_SURROGATE - 1));
        addRange(parts, Math.max(low, Character.MAX_SURROGATE + 1), high);
        return new CodePoints(parts);
    }

    /** A set of single characters and of ranges, each written as its two ends: {@code pairs("az09")}. */
    static CodePoints pairs(String ends) {
        CodePoints all = NONE;
        for (int i = 0; i < ends.length(); i += 2) {
            all = all.union(range(ends.charAt(i), ends.charAt(i + 1)));
        }
        return all;
    }

    List<Range> ranges() {
        return ranges;
    }

    int size() {
        return size;
    }

    /** Bytes of the longest of them in UTF-8; there must be one. */
    int mostBytes() {
        int highest = ranges.get(ranges.size() - 1).high();
        return highest < 0x80 ? 1 : highest < 0x800 ? 2 : highest < 0x10000 ? 3 : 4;
    }

    /** The element with so many smaller ones. */
    int nth(int index) {
        int at = Arrays.binarySearch(before, index);
        int range = at >= 0 ? at : -at - 2;
        return ranges.get(range).low() + index - before[range];
    }

    CodePoints union(CodePoints other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort(Comparator.comparingInt(Range::low));
        List<Range> merged = new ArrayList<>();
        for (Range range : all) {
            int last = merged.size() - 1;
            if (last >= 0 && range.low() <= merged.get(last).high() + 1) {
                Range previous = merged.get(last);
                merged.set(last, new Range(previous.low(), Math.max(previous.high(), range.high())));
            } else {
                merged.add(range);
            }
        }
        return new CodePoints(merged);
    }

    /** The printable ASCII characters that are not in this set. */
    CodePoints printableOthers() {
        List<Range> others = new ArrayList<>();
        int next = ' ';
        for (Range range : ranges) {
            addRange(others, next, Math.min(range.low() - 1, '~'));
            next = Math.max(next, range.high() + 1);
        }
        addRange(others, next, '~');
        return new CodePoints(others);
    }

    /** This set and the other case of its ASCII letters. */
    CodePoints inBothCases() {
        CodePoints both = this;
        for (Range range : ranges) {
            both = both.union(shifted(range, 'A', 'Z', CASE_DISTANCE)).union(shifted(range, 'a', 'z', -CASE_DISTANCE));
        }
        return both;
    }

    static void append(int codePoint, Utf8Builder out) {
        if (codePoint < 0x80) {
            out.appendAscii((char) codePoint);
        } else {
            out.append(Character.toString(codePoint));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePoints set && ranges.equals(set.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    private static CodePoints shifted(Range range, char first, char last, int distance) {
        int low = Math.max(range.low(), first);
        int high = Math.min(range.high(), last);
        return low > high ? NONE : range(low + distance, high + distance);
    }

    private static void addRange(List<Range> ranges, int low, int high) {
        if (low <= high) {
            ranges.add(new Range(low, high));
        }
    }
}
