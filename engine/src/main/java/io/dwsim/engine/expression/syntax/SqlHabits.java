package io.dwsim.engine.expression.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what SQL writes differently, in a text that is no expression, and says how it is written here. */
final class SqlHabits {

    private static final Map<String, String> WORDS = Map.of(
            "and", "write && for AND",
            "or", "write || for OR",
            "not", "write ! for NOT",
            "is", "write x == null or x != null for IS [NOT] NULL",
            "between", "write x >= a && x <= b for BETWEEN",
            "like", "write contains, starts_with or ends_with for LIKE",
            "ilike", "write contains(lower(x), ...) for ILIKE",
            "case", "write condition ? value : other for CASE",
            "cast", "write int(x), decimal(x, 12, 2), text(x), date(x) for CAST",
            "interval", "write days(3), months(1), hours(12) for INTERVAL");

    private SqlHabits() {}

    /** The first habit found outside of quotes; CEL's parser often stumbles only later. */
    static List<SyntaxFault> in(String text) {
        int[] codePoints = text.codePoints().toArray();
        List<SyntaxFault> faults = new ArrayList<>();
        int i = 0;
        while (i < codePoints.length && faults.isEmpty()) {
            int c = codePoints[i];
            if (c == '\'' || c == '"') {
                i = closing(codePoints, i) + 1;
            } else if (Character.isLetter(c) || c == '_') {
                int end = wordEnd(codePoints, i);
                String word = new String(codePoints, i, end - i).toLowerCase(Locale.ROOT);
                String advice = WORDS.get(word);
                if (advice != null && !(end < codePoints.length && codePoints[end] == '(' && !word.equals("cast"))) {
                    faults.add(new SyntaxFault(i, advice));
                }
                i = end;
            } else {
                String advice = symbol(codePoints, i);
                if (advice != null) {
                    faults.add(new SyntaxFault(i, advice));
                }
                i += pair(codePoints, i, "==")
                                || pair(codePoints, i, "!=")
                                || pair(codePoints, i, "<=")
                                || pair(codePoints, i, ">=")
                        ? 2
                        : 1;
            }
        }
        return faults;
    }

    private static @Nullable String symbol(int[] codePoints, int i) {
        if (pair(codePoints, i, "<>")) {
            return "write != for <>";
        }
        if (pair(codePoints, i, "::")) {
            return "write int(x), decimal(x, 12, 2), text(x), date(x) for x::type";
        }
        return codePoints[i] == '=' && !pair(codePoints, i, "==") ? "write == for =" : null;
    }

    private static boolean pair(int[] codePoints, int i, String symbol) {
        return i + 1 < codePoints.length && codePoints[i] == symbol.charAt(0) && codePoints[i + 1] == symbol.charAt(1);
    }

    private static int wordEnd(int[] codePoints, int start) {
        int end = start;
        while (end < codePoints.length && (Character.isLetterOrDigit(codePoints[end]) || codePoints[end] == '_')) {
            end++;
        }
        return end;
    }

    private static int closing(int[] codePoints, int start) {
        int i = start + 1;
        while (i < codePoints.length && codePoints[i] != codePoints[start]) {
            i += codePoints[i] == '\\' ? 2 : 1;
        }
        return i;
    }
}
