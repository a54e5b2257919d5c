package io.dwsim.sql.query;

import java.util.Locale;

/** Patterns of ILIKE without an escape. */
final class LikePattern {

    private LikePattern() {}

    /** In a time that grows with the product of the lengths, whatever the pattern. */
    static boolean matches(String name, String pattern) {
        String text = name.toLowerCase(Locale.ROOT);
        String like = pattern.toLowerCase(Locale.ROOT);
        int at = 0;
        int next = 0;
        int percent = -1;
        int afterPercent = 0;
        while (at < text.length()) {
            if (next < like.length() && like.charAt(next) == '%') {
                percent = next++;
                afterPercent = at;
            } else if (next < like.length() && (like.charAt(next) == '_' || like.charAt(next) == text.charAt(at))) {
                next++;
                at++;
            } else if (percent >= 0) {
                // the last percent sign takes one character more
                next = percent + 1;
                at = ++afterPercent;
            } else {
                return false;
            }
        }
        while (next < like.length() && like.charAt(next) == '%') {
            next++;
        }
        return next == like.length();
    }
}
