package io.dwsim.engine.expression.value;

import java.util.Locale;

/** Text of at most {@value #MAX_LENGTH} characters. Positions count code points, from 1 as in SQL. */
public final class Texts {

    /** In UTF-16 units, so that the limit costs nothing to check. */
    public static final int MAX_LENGTH = 65_536;

    private Texts() {}

    public static String concat(String a, String b) {
        check((long) a.length() + b.length());
        return a.concat(b);
    }

    public static String lower(String text) {
        return checked(text.toLowerCase(Locale.ROOT));
    }

    public static String upper(String text) {
        return checked(text.toUpperCase(Locale.ROOT));
    }

    /** The first letter of each word in upper case, the others in lower case; a word is a run of letters and digits. */
    public static String initcap(String text) {
        StringBuilder result = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            result.appendCodePoint(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inWord = Character.isLetterOrDigit(c);
        }
        return checked(result.toString());
    }

    public static long length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Takes spaces away, and nothing else. */
    public static String trim(String text, boolean left, boolean right) {
        int start = 0;
        int end = text.length();
        while (left && start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (right && end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    /** What lies from a position on. */
    public static String substring(String text, long start) {
        return slice(text, Math.max(start, 1) - 1, Long.MAX_VALUE);
    }

    /** What lies from a position on, so many characters; positions before the first count, though nothing is there. */
    public static String substring(String text, long start, long length) {
        if (length < 0) {
            throw new ValueFault("substring has the negative length " + length);
        }
        // the end is reckoned first: substring('abc', 0, 2) is 'a'
        long end = start > Long.MAX_VALUE - length ? Long.MAX_VALUE : start + length;
        return slice(text, Math.max(start, 1) - 1, Math.max(end, 1) - 1);
    }

    /** The first characters; all but the last ones where the count is negative. */
    public static String left(String text, long count) {
        return slice(text, 0, count < 0 ? length(text) + count : count);
    }

    /** The last characters; all but the first ones where the count is negative. */
    public static String right(String text, long count) {
        return slice(text, count < 0 ? -Math.max(count, -Long.MAX_VALUE) : length(text) - count, Long.MAX_VALUE);
    }

    private static String slice(String text, long from, long to) {
        long length = length(text);
        long start = Math.max(0, Math.min(from, length));
        long end = Math.max(start, Math.min(to, length));
        int first = text.offsetByCodePoints(0, (int) start);
        return text.substring(first, text.offsetByCodePoints(first, (int) (end - start)));
    }

    /** Fills up with a text before, or cuts at the end, to so many characters. */
    public static String lpad(String text, long length, String fill) {
        return fill(text, length, fill).concat(left(text, Math.max(0, length)));
    }

    /** Fills up with a text after, or cuts at the end, to so many characters. */
    public static String rpad(String text, long length, String fill) {
        return left(text, Math.max(0, length)).concat(fill(text, length, fill));
    }

    private static String fill(String text, long length, String fill) {
        check(length);
        long missing = Math.max(0, length) - length(text);
        if (missing <= 0 || fill.isEmpty()) {
            return "";
        }
        long times = missing / length(fill) + 1;
        check(times * fill.length());
        return left(fill.repeat((int) times), missing);
    }

    public static String repeat(String text, long times) {
        if (times <= 0 || text.isEmpty()) {
            return "";
        }
        check(times > MAX_LENGTH ? times : times * text.length());
        return text.repeat((int) times);
    }

    public static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    public static String replace(String text, String search, String replacement) {
        if (search.isEmpty()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int start = 0;
        for (int found = text.indexOf(search); found >= 0; found = text.indexOf(search, start)) {
            result.append(text, start, found).append(replacement);
            check(result.length());
            start = found + search.length();
        }
        return checked(result.append(text, start, text.length()).toString());
    }

    /** Where a part begins, from 1; 0 where it is not in the text. */
    public static long position(String text, String part) {
        int found = text.indexOf(part);
        return found < 0 ? 0 : text.codePointCount(0, found) + 1;
    }

    /** The n-th of the parts between separators; from the end where n is negative; empty where there are not so many. */
    public static String splitPart(String text, String separator, long n) {
        if (n == 0) {
            throw new ValueFault("split_part has no part 0; the first is 1");
        }
        if (separator.isEmpty()) {
            return n == 1 || n == -1 ? text : "";
        }
        long parts = count(text, separator) + 1;
        long wanted = n > 0 ? n : parts + 1 + n;
        if (wanted < 1 || wanted > parts) {
            return "";
        }
        int start = 0;
        for (long part = 1; part < wanted; part++) {
            start = text.indexOf(separator, start) + separator.length();
        }
        int end = text.indexOf(separator, start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static long count(String text, String part) {
        long count = 0;
        for (int found = text.indexOf(part); found >= 0; found = text.indexOf(part, found + part.length())) {
            count++;
        }
        return count;
    }

    /** The order of code points, which is also that of UTF-8's bytes and of PostgreSQL's collation "C". */
    public static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean pairs = Character.isSurrogate(x) != Character.isSurrogate(y);
                return pairs ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static String checked(String text) {
        check(text.length());
        return text;
    }

    private static void check(long length) {
        if (length > MAX_LENGTH) {
            throw new ValueFault("a text of " + length + " characters is longer than " + MAX_LENGTH);
        }
    }
}
