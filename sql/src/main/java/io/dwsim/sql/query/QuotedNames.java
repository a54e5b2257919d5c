package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that are one in their dialect though one of them is in quotes: {@code "TOTAL"} and {@code total} in Snowflake, which
 * folds to upper case, and any spelling in Redshift. Where a name is spelled in more than one way, all become the folded one.
 */
final class QuotedNames implements Rewrite {

    private final Dialect dialect;

    QuotedNames(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        Map<String, Set<String>> spellings = new HashMap<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.isIdentifier(i)) {
                String seen = text.isKind(i, Kind.QUOTED) ? text.at(i).text() : text.folded(i);
                spellings
                        .computeIfAbsent(text.folded(i), key -> new HashSet<>())
                        .add(seen);
            }
        }
        for (int i = 0; i < text.size(); i++) {
            String folded = text.isKind(i, Kind.QUOTED) ? text.folded(i) : "";
            boolean isFree = text.isKind(i, Kind.QUOTED)
                    && !text.at(i).text().equals(folded)
                    && (dialect == Dialect.REDSHIFT || text.at(i).text().equals(folded.toUpperCase(Locale.ROOT)));
            if (isFree && spellings.getOrDefault(folded, Set.of()).contains(folded)) {
                edits.replace(i, Stars.quoted(folded));
            }
        }
    }
}
