package io.dwsim.engine.expression.value;

/** Text in the form of JSON (RFC 8259), which nests {@value #MAX_DEPTH} levels at most. */
public final class Json {

    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The text itself, where it is JSON. */
    public static String checked(String text) {
        Json json = new Json(text);
        if (!json.value(0) || !json.atEnd()) {
            throw new ValueFault(ValueFault.quoted(text) + " is no JSON: see character "
                    + (text.codePointCount(0, Math.min(json.at, text.length())) + 1));
        }
        return text;
    }

    /** A JSON string. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private boolean atEnd() {
        space();
        return at == text.length();
    }

    private boolean value(int depth) {
        space();
        if (at == text.length() || depth > MAX_DEPTH) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '{' -> members(depth, '}', true);
            case '[' -> members(depth, ']', false);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean members(int depth, char end, boolean named) {
        at++;
        space();
        if (is(end)) {
            at++;
            return true;
        }
        while (true) {
            space();
            if (named && !(string() && colon())) {
                return false;
            }
            if (!value(depth + 1)) {
                return false;
            }
            space();
            if (is(end)) {
                at++;
                return true;
            }
            if (!is(',')) {
                return false;
            }
            at++;
        }
    }

    private boolean colon() {
        space();
        boolean colon = is(':');
        at += colon ? 1 : 0;
        return colon;
    }

    private boolean string() {
        if (!is('"')) {
            return false;
        }
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        at++;
        if (at == text.length() || "\"\\/bfnrtu".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        if (text.charAt(at) != 'u') {
            return true;
        }
        // PostgreSQL's jsonb keeps no NUL
        if (text.startsWith("0000", at + 1)) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            at++;
            if (at == text.length() || Character.digit(text.charAt(at), 16) < 0 || text.charAt(at) > 'f') {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        at += is('-') ? 1 : 0;
        int start = at;
        boolean whole = digits() && (text.charAt(start) != '0' || at == start + 1);
        if (whole && is('.')) {
            at++;
            whole = digits();
        }
        if (whole && (is('e') || is('E'))) {
            at++;
            at += is('+') || is('-') ? 1 : 0;
            whole = digits();
        }
        return whole;
    }

    private boolean digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > start;
    }

    private boolean word(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
