package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Token;
import io.dwsim.sql.lexer.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads names: with qualifiers, in quotes, or as the argument of Snowflake's IDENTIFIER. */
final class NameReader {
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n]+");

    private NameReader() {}

    /** The name of a table; null where there is none. */
    static @Nullable QualifiedName qualified(TokenCursor cursor) {
        if (cursor.isAt("IDENTIFIER", "(")) {
            cursor.take();
            return argument(cursor.takeGroup());
        }
        List<QualifiedName.Part> parts = new ArrayList<>();
        while (true) {
            while (cursor.isSymbol(".")) {
                cursor.take();
            }
            QualifiedName.Part part = part(cursor);
            if (part == null) {
                break;
            }
            parts.add(part);
            if (!cursor.isSymbol(".")) {
                break;
            }
        }
        return parts.isEmpty() ? null : new QualifiedName(parts);
    }

    /** One identifier; null where there is none. */
    static QualifiedName.@Nullable Part part(TokenCursor cursor) {
        Token token = cursor.peek();
        if (token == null) {
            return null;
        }
        boolean isName = cursor.isName() || token.kind() == TokenKind.TEXT || token.kind() == TokenKind.NUMBER;
        if (!isName) {
            return null;
        }
        cursor.take();
        boolean isQuoted = token.kind() == TokenKind.QUOTED_NAME || token.kind() == TokenKind.TEXT;
        String text = isQuoted ? token.name() : dashed(cursor, token);
        return new QualifiedName.Part(BREAKS.matcher(text).replaceAll(" "), isQuoted);
    }

    /** The names in parentheses, as in a key, without the order or length that may follow each. */
    static List<String> list(TokenCursor group) {
        List<String> names = new ArrayList<>();
        while (!group.isAtEnd()) {
            QualifiedName.Part part = part(group);
            if (part != null) {
                names.add(part.text());
            }
            while (!group.isAtEnd() && !group.isSymbol(",")) {
                group.skip();
            }
            group.accept(",");
        }
        return names;
    }

    /** A name without quotes goes on over dashes that touch it, as in {@code my-project}. */
    private static String dashed(TokenCursor cursor, Token first) {
        StringBuilder text = new StringBuilder(first.text());
        Token last = first;
        Token dash = cursor.peek();
        Token next = cursor.peek(1);
        while (dash != null
                && next != null
                && dash.isSymbol("-")
                && last.touches(dash)
                && dash.touches(next)
                && (next.kind() == TokenKind.WORD || next.kind() == TokenKind.NUMBER)) {
            cursor.take();
            last = cursor.take();
            text.append('-').append(last.text());
            dash = cursor.peek();
            next = cursor.peek(1);
        }
        return text.toString();
    }

    private static @Nullable QualifiedName argument(TokenCursor group) {
        Token token = group.peek();
        if (token == null) {
            return null;
        }
        if (token.kind() != TokenKind.TEXT || group.peek(1) != null) {
            int start = group.position();
            while (!group.isAtEnd()) {
                group.take();
            }
            return new QualifiedName(List.of(new QualifiedName.Part(group.textSince(start), false)));
        }
        List<QualifiedName.Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inQuotes = false;
        boolean wasQuoted = false;
        String text = token.name() + ".";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                inQuotes = !inQuotes;
                wasQuoted = true;
            } else if (c == '.' && !inQuotes) {
                if (!part.isEmpty()) {
                    parts.add(new QualifiedName.Part(part.toString(), wasQuoted));
                }
                part.setLength(0);
                wasQuoted = false;
            } else {
                part.append(c);
            }
        }
        return parts.isEmpty()
                ? new QualifiedName(List.of(new QualifiedName.Part(text.toLowerCase(Locale.ROOT), false)))
                : new QualifiedName(parts);
    }
}
