package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Token;
import io.dwsim.sql.lexer.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a type of any dialect: its words, arguments and dimensions. */
final class TypeReader {
    /** A column without a type. */
    static final SourceType NONE = new SourceType("text", "TEXT", List.of(), false);

    private static final Map<String, Set<String>> SECOND_WORDS = Map.ofEntries(
            Map.entry("DOUBLE", Set.of("PRECISION")),
            Map.entry("CHARACTER", Set.of("VARYING", "LARGE")),
            Map.entry("CHAR", Set.of("VARYING", "LARGE", "BYTE")),
            Map.entry("NCHAR", Set.of("VARYING", "LARGE")),
            Map.entry("NATIONAL", Set.of("CHARACTER", "CHAR", "VARCHAR", "TEXT")),
            Map.entry("BIT", Set.of("VARYING")),
            Map.entry("BINARY", Set.of("VARYING", "LARGE", "PRECISION")),
            Map.entry("LARGE", Set.of("OBJECT")),
            Map.entry("LONG", Set.of("VARCHAR", "RAW", "TEXT", "VARBINARY", "INTEGER")),
            Map.entry("UNSIGNED", Set.of("INTEGER", "INT", "BIGINT", "SMALLINT", "TINYINT")));
    private static final Set<String> SIGNS = Set.of("UNSIGNED", "SIGNED", "ZEROFILL");
    private static final Set<String> INTERVAL_FIELDS =
            Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO", "WEEK", "QUARTER");

    private TypeReader() {}

    /** The type that begins here; null where none does. */
    static @Nullable SourceType read(TokenCursor cursor) {
        if (!cursor.isName() || ColumnClauses.starts(cursor)) {
            return null;
        }
        int start = cursor.position();
        StringBuilder name = new StringBuilder();
        String first = word(cursor.take());
        name.append(first);
        while (cursor.isSymbol(".") && nameAfterDot(cursor)) {
            cursor.take();
            first = word(cursor.take());
            name.append('.').append(first);
        }
        if (cursor.isSymbol("%")
                && (cursor.word(1).equals("TYPE") || cursor.word(1).equals("ROWTYPE"))) {
            cursor.take();
            cursor.take();
        }
        String last = first;
        while (SECOND_WORDS.getOrDefault(last, Set.of()).contains(cursor.word())) {
            last = word(cursor.take());
            name.append(' ').append(last);
        }
        if (first.equals("INTERVAL")) {
            takeFields(cursor, name);
        }
        List<String> arguments = arguments(cursor);
        takeSuffixes(cursor, name, first);
        if (first.equals("INTERVAL")) {
            takeFields(cursor, name);
        }
        boolean isArray = takeDimensions(cursor) || first.equals("ARRAY");
        return new SourceType(cursor.textSince(start), name.toString(), arguments, isArray);
    }

    private static boolean nameAfterDot(TokenCursor cursor) {
        Token next = cursor.peek(1);
        return next != null && (next.kind() == TokenKind.WORD || next.kind() == TokenKind.QUOTED_NAME);
    }

    private static String word(Token token) {
        return token.name().toUpperCase(Locale.ROOT);
    }

    private static void takeFields(TokenCursor cursor, StringBuilder name) {
        while (INTERVAL_FIELDS.contains(cursor.word())) {
            name.append(' ').append(word(cursor.take()));
            if (cursor.isSymbol("(")) {
                cursor.skip();
            }
        }
    }

    private static List<String> arguments(TokenCursor cursor) {
        if (cursor.isSymbol("(")) {
            return split(cursor.takeGroup());
        }
        if (cursor.word().startsWith("<")) {
            String word = cursor.take().text();
            return List.of(word.substring(1, word.length() - 1));
        }
        if (!cursor.isSymbol("<")) {
            return List.of();
        }
        int depth = 0;
        int start = cursor.position() + 1;
        do {
            Token token = cursor.take();
            depth += token.isSymbol("<") ? 1 : token.isSymbol(">") ? -1 : token.isSymbol(">=") ? -1 : 0;
        } while (depth > 0 && !cursor.isAtEnd());
        int end = cursor.position();
        cursor.goTo(Math.max(start, end - 1));
        String inside = cursor.textSince(start);
        cursor.goTo(end);
        return List.of(inside);
    }

    private static List<String> split(TokenCursor group) {
        List<String> arguments = new ArrayList<>();
        int start = group.position();
        while (!group.isAtEnd()) {
            if (group.isSymbol(",")) {
                arguments.add(group.textSince(start));
                group.take();
                start = group.position();
            } else {
                group.skip();
            }
        }
        if (group.position() > start) {
            arguments.add(group.textSince(start));
        }
        return arguments;
    }

    private static void takeSuffixes(TokenCursor cursor, StringBuilder name, String first) {
        if (first.startsWith("TIME")) {
            takeZone(cursor, name);
        }
        if (cursor.isAt("VARYING")) {
            cursor.take();
            name.append(" VARYING");
            arguments(cursor);
        }
        while (SIGNS.contains(cursor.word())) {
            String sign = word(cursor.take());
            if (sign.equals("UNSIGNED")) {
                name.append(" UNSIGNED");
            }
        }
        if (cursor.isAt("FOR", "BIT", "DATA")
                || cursor.isAt("FOR", "SBCS", "DATA")
                || cursor.isAt("FOR", "MIXED", "DATA")) {
            cursor.take();
            cursor.take();
            cursor.take();
        }
    }

    private static void takeZone(TokenCursor cursor, StringBuilder name) {
        int local = cursor.word(1).equals("LOCAL") ? 1 : 0;
        boolean isZone = (cursor.isAt("WITH") || cursor.isAt("WITHOUT"))
                && cursor.word(1 + local).equals("TIME")
                && cursor.word(2 + local).equals("ZONE");
        for (int i = 0; isZone && i < 3 + local; i++) {
            name.append(' ').append(word(cursor.take()));
        }
        if (!isZone && (cursor.isAt("WITH", "TIMEZONE") || cursor.isAt("WITHOUT", "TIMEZONE"))) {
            name.append(' ').append(word(cursor.take())).append(" TIME ZONE");
            cursor.take();
        }
    }

    private static boolean takeDimensions(TokenCursor cursor) {
        boolean isArray = cursor.accept("ARRAY");
        while (cursor.isSymbol("[")) {
            isArray = true;
            Token token = cursor.take();
            while (!cursor.isAtEnd() && !token.isSymbol("]")) {
                token = cursor.take();
            }
        }
        return isArray;
    }
}
