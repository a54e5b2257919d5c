package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Paths into documents, as in {@code doc:customer.name::string}, and casts of documents. A document compared with a text or
 * a number is read as one.
 */
final class VariantPaths implements Rewrite {

    private static final Set<String> COMPARISONS = Set.of("like", "ilike", "in", "between", "rlike");

    /** Types that only this translation writes. */
    private static final Set<String> OF_POSTGRES = Set.of("jsonb", "json", "pg_catalog");

    private final QueryTables tables;

    VariantPaths(QueryTables tables) {
        this.tables = tables;
    }

    private enum Reading {
        DOCUMENT,
        TEXT,
        NUMBER
    }

    @Override
    public void find(SqlText text, Edits edits) {
        Sources sources = new Sources(text, tables);
        for (int i = 1; i < text.size(); i++) {
            if (text.isSymbols(i, ':', ':')) {
                cast(text, i, sources, edits);
                i++;
            } else if (isPath(text, i)) {
                path(text, i, edits);
            } else if (text.isCall(i, "cast")) {
                castCall(text, i, sources, edits);
            } else if (text.isIdentifier(i - 1) && text.isSymbol(i, '(')) {
                arguments(text, i, sources, edits);
            } else if (text.isSymbol(i, '[') && text.isIdentifier(i - 1)) {
                Range column = Operand.endingAt(text, i - 1);
                if (isJsonColumn(text, column, sources)) {
                    edits.add(edits.group().insertBefore(column.from(), "(").insertAfter(i - 1, "::jsonb)"));
                }
            }
        }
    }

    /** Documents are kept as they are written, but functions take them as jsonb. */
    private static void arguments(SqlText text, int open, Sources sources, Edits edits) {
        for (Range argument : text.arguments(open)) {
            if (isJsonColumn(text, argument, sources)) {
                edits.add(edits.group().insertAfter(argument.to() - 1, "::jsonb"));
            }
        }
    }

    private static boolean isPath(SqlText text, int i) {
        return text.isSymbol(i, ':')
                && !text.isSymbol(i + 1, ':')
                && !text.isSymbol(i - 1, ':')
                && text.isIdentifier(i + 1)
                && Operand.endsAt(text, i - 1);
    }

    private static void path(SqlText text, int colon, Edits edits) {
        Range base = Operand.endingAt(text, colon - 1);
        List<String> keys = new ArrayList<>();
        int i = colon;
        while (true) {
            boolean isKey = (i == colon || text.isSymbol(i, '.')) && text.isIdentifier(i + 1);
            boolean isIndex = text.isSymbol(i, '[')
                    && text.partner(i) == i + 2
                    && (text.isKind(i + 1, Kind.NUMBER) || text.isKind(i + 1, Kind.OPAQUE));
            if (isKey) {
                keys.add("'" + text.at(i + 1).text().replace("'", "''") + "'");
                i += 2;
            } else if (isIndex) {
                keys.add(text.at(i + 1).text());
                i += 3;
            } else {
                break;
            }
        }
        Range whole = new Range(base.from(), i);
        Reading reading = reading(text, whole);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.text(reading == Reading.DOCUMENT ? "((" : "("));
        pieces.add(text.copy(base));
        if (reading == Reading.DOCUMENT) {
            pieces.add(Piece.text(")::jsonb"));
            keys.forEach(key -> pieces.add(Piece.text(" -> " + key)));
        } else {
            pieces.add(Piece.text(" #>> ARRAY["));
            for (int k = 0; k < keys.size(); k++) {
                String key = keys.get(k);
                pieces.add(Piece.text((k > 0 ? ", " : "") + (key.startsWith("'") ? key : "'" + key + "'")));
            }
            pieces.add(Piece.text("]"));
        }
        pieces.add(Piece.text(reading == Reading.NUMBER ? ")::pg_catalog.numeric" : ")"));
        edits.add(edits.group().replace(whole, pieces));
    }

    /** What a path is read as, by what it is cast to or compared with. */
    private static Reading reading(SqlText text, Range path) {
        int next = path.to();
        if (text.isSymbols(next, ':', ':')) {
            return readingAs(text, next + 2);
        }
        boolean isCast = text.isWord(next, "as")
                && text.isSymbol(path.from() - 1, '(')
                && text.isWord(path.from() - 2, Set.of("cast", "try_cast"));
        if (isCast) {
            return text.isWord(path.from() - 2, "try_cast") ? Reading.TEXT : readingAs(text, next + 1);
        }
        int operator = text.isWord(next, "not") ? next + 1 : next;
        if (text.isWord(operator, COMPARISONS)) {
            int value = text.isSymbol(operator + 1, '(') ? operator + 2 : operator + 1;
            return readingOf(text, value);
        }
        int behind = next;
        while (isComparison(text, behind)) {
            behind++;
        }
        if (behind > next) {
            return readingOf(text, text.isSymbol(behind, '-') ? behind + 1 : behind);
        }
        return isComparison(text, path.from() - 1)
                ? readingOf(text, path.from() - firstBefore(text, path.from()))
                : Reading.DOCUMENT;
    }

    private static int firstBefore(SqlText text, int i) {
        int distance = 1;
        while (isComparison(text, i - distance)) {
            distance++;
        }
        return distance;
    }

    private static boolean isComparison(SqlText text, int i) {
        return text.isSymbol(i, '=') || text.isSymbol(i, '<') || text.isSymbol(i, '>') || text.isSymbol(i, '!');
    }

    private static Reading readingOf(SqlText text, int value) {
        if (text.isKind(value, Kind.OPAQUE)) {
            return Reading.TEXT;
        }
        return text.isKind(value, Kind.NUMBER) ? Reading.NUMBER : Reading.DOCUMENT;
    }

    private static Reading readingAs(SqlText text, int type) {
        if (text.isWord(type, TypeNames.JSON)) {
            return Reading.DOCUMENT;
        }
        return text.isWord(type, TypeNames.NUMBERS) ? Reading.NUMBER : Reading.TEXT;
    }

    private static void cast(SqlText text, int colons, Sources sources, Edits edits) {
        int type = colons + 2;
        if (!Operand.endsAt(text, colons - 1)) {
            return;
        }
        Range operand = Operand.endingAt(text, colons - 1);
        boolean isJson = !text.isWord(type, OF_POSTGRES) && isJson(text, operand, sources);
        if (text.isWord(type, TypeNames.JSON)) {
            edits.add(edits.group()
                    .insertBefore(operand.from(), "to_variant(")
                    .replace(new Range(colons, type + 1), ")"));
        } else if (isJson) {
            String close = text.isWord(type, TypeNames.NUMBERS) ? " #>> '{}')::pg_catalog.numeric" : " #>> '{}')";
            edits.add(edits.group().insertBefore(operand.from(), "(").insertAfter(operand.to() - 1, close));
        }
    }

    private static void castCall(SqlText text, int function, Sources sources, Edits edits) {
        int as = TypeNames.asOf(text, function + 1);
        if (as < 0 || as == function + 2) {
            return;
        }
        Range value = new Range(function + 2, as);
        if (text.isWord(as + 1, TypeNames.JSON)) {
            edits.add(edits.group().replace(function, "to_variant").remove(new Range(as, text.partner(function + 1))));
        } else if (Operand.endsAt(text, as - 1)
                && Operand.endingAt(text, as - 1).from() == value.from()
                && isJson(text, value, sources)) {
            String close = text.isWord(as + 1, TypeNames.NUMBERS) ? " #>> '{}')::pg_catalog.numeric" : " #>> '{}')";
            edits.add(edits.group().insertBefore(value.from(), "(").insertAfter(as - 1, close));
        }
    }

    private static boolean isJson(SqlText text, Range operand, Sources sources) {
        int last = operand.to() - 1;
        if (text.isSymbol(last, ']') || JsonFunctions.isCall(text, operand)) {
            return true;
        }
        return isJsonColumn(text, operand, sources);
    }

    private static boolean isJsonColumn(SqlText text, Range operand, Sources sources) {
        int last = operand.to() - 1;
        boolean isColumn = text.isIdentifier(last)
                && (operand.length() == 1 || (operand.length() == 3 && text.isSymbol(last - 1, '.')));
        return isColumn
                && sources.isJson(last, operand.length() == 3 ? text.folded(last - 2) : null, text.folded(last));
    }
}
