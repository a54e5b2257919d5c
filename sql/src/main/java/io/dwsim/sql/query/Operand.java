package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;

/** The operand in front of a postfix operator such as {@code ::}. */
final class Operand {

    private Operand() {}

    /** Whether an operand can end at this token. */
    static boolean endsAt(SqlText text, int i) {
        if (i < 0) {
            return false;
        }
        return switch (text.at(i).kind()) {
            case NUMBER, OPAQUE, QUOTED -> true;
            case WORD -> !SelectItem.isOperator(text, i);
            case SYMBOL -> text.isClosing(i);
        };
    }

    /** All of the operand whose last token this is. */
    static Range endingAt(SqlText text, int last) {
        int start = last;
        boolean more = true;
        while (more) {
            more = false;
            if (text.isSymbol(start, ']')) {
                start = text.partner(start) - 1;
                more = true;
                continue;
            }
            if (text.isClosing(start)) {
                start = text.partner(start);
                if (text.isIdentifier(start - 1) && !SelectItem.isOperator(text, start - 1)) {
                    start--;
                }
            }
            while (text.isIdentifier(start) && text.isSymbol(start - 1, '.') && text.isIdentifier(start - 2)) {
                start -= 2;
            }
            if (text.isSymbols(start - 2, ':', ':')) {
                start -= 3;
                more = true;
            }
        }
        return new Range(start, last + 1);
    }
}
