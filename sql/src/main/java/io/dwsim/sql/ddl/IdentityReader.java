package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Token;
import io.dwsim.sql.lexer.TokenKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a database counts: {@code IDENTITY(1,1)}, {@code AUTOINCREMENT START 1 INCREMENT 1 NOORDER}, GENERATED … AS IDENTITY. */
final class IdentityReader {
    private static final Set<String> WORDS = Set.of("IDENTITY", "AUTOINCREMENT", "AUTO_INCREMENT");
    private static final Set<String> OPTIONS =
            Set.of("MINVALUE", "NOMINVALUE", "MAXVALUE", "NOMAXVALUE", "CACHE", "NOCACHE", "CYCLE", "NOCYCLE");
    private static final Pattern FUNCTION = Pattern.compile("'(-?\\d{1,18}), ?(-?\\d{1,18})'");
    private static final Set<String> SERIALS =
            Set.of("SERIAL", "BIGSERIAL", "SMALLSERIAL", "SERIAL2", "SERIAL4", "SERIAL8");

    private IdentityReader() {}

    /** Whether the type itself counts. */
    static boolean isSerial(SourceType type) {
        return SERIALS.contains(type.name());
    }

    /** What Redshift shows for an identity, {@code "identity"(100, 0, '1,1'::text)}. */
    static Identity ofFunction(String expression) {
        Matcher startAndStep = FUNCTION.matcher(expression);
        return startAndStep.find()
                ? new Identity(Long.parseLong(startAndStep.group(1)), Long.parseLong(startAndStep.group(2)))
                : new Identity(1, 1);
    }

    /** The clause that begins here; null where none does. */
    static @Nullable Identity read(TokenCursor cursor) {
        if (cursor.isAt("GENERATED")) {
            int start = cursor.position();
            cursor.take();
            boolean isIdentity = (cursor.isAt("AS", "IDENTITY")
                            || cursor.accept("ALWAYS")
                            || cursor.accept("BY", "DEFAULT", "ON", "NULL")
                            || cursor.accept("BY", "DEFAULT"))
                    && cursor.accept("AS", "IDENTITY");
            if (!isIdentity) {
                cursor.goTo(start);
                return null;
            }
        } else if (WORDS.contains(cursor.word())) {
            cursor.take();
        } else {
            return null;
        }
        long[] startAndStep = {1, 1};
        if (cursor.isSymbol("(")) {
            TokenCursor group = cursor.takeGroup();
            if (isNumber(group)) {
                startAndStep[0] = number(group, 1);
                group.accept(",");
                startAndStep[1] = isNumber(group) ? number(group, 1) : 1;
            } else {
                takeOptions(group, startAndStep, true);
            }
        }
        takeOptions(cursor, startAndStep, false);
        lookBehindOptions(cursor, startAndStep);
        return new Identity(startAndStep[0], startAndStep[1]);
    }

    private static void takeOptions(TokenCursor cursor, long[] startAndStep, boolean toTheEnd) {
        while (!cursor.isAtEnd()) {
            if (cursor.accept("START")) {
                startAndStep[0] = value(cursor, "WITH");
            } else if (cursor.accept("INCREMENT")) {
                startAndStep[1] = value(cursor, "BY");
            } else if (toTheEnd) {
                cursor.take();
            } else {
                return;
            }
        }
    }

    /** Start and step where they stand behind options that are not kept; these stay for a warning. */
    private static void lookBehindOptions(TokenCursor cursor, long[] startAndStep) {
        int start = cursor.position();
        while (OPTIONS.contains(cursor.word()) || cursor.isKind(TokenKind.NUMBER)) {
            cursor.take();
            takeOptions(cursor, startAndStep, false);
        }
        cursor.goTo(start);
    }

    private static long value(TokenCursor cursor, String filler) {
        cursor.accept(filler);
        cursor.accept("=");
        return number(cursor, 1);
    }

    private static boolean isNumber(TokenCursor cursor) {
        return cursor.isKind(TokenKind.NUMBER) || cursor.isSymbol("-") || cursor.isSymbol("+");
    }

    private static long number(TokenCursor cursor, long otherwise) {
        boolean isNegative = cursor.accept("-");
        cursor.accept("+");
        if (!cursor.isKind(TokenKind.NUMBER)) {
            return otherwise;
        }
        Token token = cursor.take();
        try {
            long value = Long.parseLong(token.text());
            return isNegative ? -value : value;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
