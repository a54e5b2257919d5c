package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import java.util.List;
import java.util.Map;

/** {@code TRY_CAST(x AS type)} by the function that tries the same. */
final class TryCasts implements Rewrite {

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("date", "try_to_date"),
            Map.entry("time", "try_to_time"),
            Map.entry("timestamp", "try_to_timestamp"),
            Map.entry("datetime", "try_to_timestamp"),
            Map.entry("timestamp_ntz", "try_to_timestamp_ntz"),
            Map.entry("timestamp_ltz", "try_to_timestamp_ltz"),
            Map.entry("timestamp_tz", "try_to_timestamp_tz"),
            Map.entry("boolean", "try_to_boolean"),
            Map.entry("float", "try_to_double"),
            Map.entry("float4", "try_to_double"),
            Map.entry("float8", "try_to_double"),
            Map.entry("double", "try_to_double"),
            Map.entry("real", "try_to_double"));

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            int as = text.isCall(i, "try_cast") ? TypeNames.asOf(text, i + 1) : -1;
            if (as > 0) {
                tryCast(text, i, as, edits);
            }
        }
    }

    private static void tryCast(SqlText text, int function, int as, Edits edits) {
        String type = text.folded(as + 1);
        int close = text.partner(function + 1);
        Range value = new Range(function + 2, as);
        if (TypeNames.TEXTS.contains(type)) {
            edits.add(edits.group().replace(function, "CAST"));
            return;
        }
        boolean isNumber = TypeNames.NUMBERS.contains(type);
        String name = FUNCTIONS.getOrDefault(type, isNumber ? "try_to_number" : "");
        if (name.isEmpty()) {
            throw text.unsupported(
                    function, "TRY_CAST to " + text.at(as + 1).text(), "Use TRY_PARSE_JSON for documents, or CAST.");
        }
        boolean hasDigits = name.equals("try_to_number") && text.isSymbol(as + 2, '(');
        String digits = hasDigits ? ", " + text.text(new Range(as + 3, text.partner(as + 2))) : "";
        edits.add(edits.group()
                .replace(function, name)
                .replace(new Range(function + 2, close), List.of(text.copy(value), Piece.text(digits))));
    }
}
