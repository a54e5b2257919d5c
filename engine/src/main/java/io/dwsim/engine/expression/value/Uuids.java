package io.dwsim.engine.expression.value;

import java.util.Locale;

/** UUIDs as text of 36 characters in lower case. */
public final class Uuids {

    private Uuids() {}

    /** The one form of a UUID that was written in any case. */
    public static String ofText(String text) {
        String uuid = text.strip().toLowerCase(Locale.ROOT);
        boolean formed = uuid.length() == 36;
        for (int i = 0; i < uuid.length() && formed; i++) {
            char c = uuid.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            formed = dash ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        if (!formed) {
            throw new ValueFault(ValueFault.quoted(text) + " is no UUID");
        }
        return uuid;
    }
}
