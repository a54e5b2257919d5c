package io.dwsim.common.failure;

/**
 * Text from outside made fit for JSON and for the database: half surrogate pairs and NUL, which neither takes, become
 * U+FFFD. A message about a bad value must not itself be a bad value.
 */
public final class StorableText {

    private static final int REPLACEMENT = 0xFFFD;

    private StorableText() {}

    /** Whether JSON and Postgres take the text as it is. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The text with everything replaced that cannot be stored. */
    public static String of(String text) {
        if (isStorable(text)) {
            return text;
        }
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> storable.appendCodePoint(isStorable(c) ? c : REPLACEMENT));
        return storable.toString();
    }

    /** The same, cut to so many code points, with an ellipsis where something is left out. */
    public static String of(String text, int mostCodePoints) {
        if (text.codePointCount(0, text.length()) <= mostCodePoints) {
            return of(text);
        }
        return of(text.substring(0, text.offsetByCodePoints(0, mostCodePoints))) + "…";
    }

    private static boolean isStorable(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
