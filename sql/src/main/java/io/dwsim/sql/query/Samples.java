package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import java.util.Map;

/** {@code SAMPLE (p)} by the name the standard has for it. */
final class Samples implements Rewrite {

    private static final Map<String, String> METHODS =
            Map.of("bernoulli", "BERNOULLI", "row", "BERNOULLI", "system", "SYSTEM", "block", "SYSTEM");

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 1; i < text.size(); i++) {
            boolean isPlain = text.isSymbol(i + 1, '(');
            boolean isMethod = text.isWord(i + 1, METHODS.keySet()) && text.isSymbol(i + 2, '(');
            boolean isSample = text.isWord(i, "sample") || (text.isWord(i, "tablesample") && isPlain);
            if (isSample && (isPlain || isMethod) && Operand.endsAt(text, i - 1)) {
                int open = isPlain ? i + 1 : i + 2;
                String method = isPlain ? "BERNOULLI" : METHODS.getOrDefault(text.folded(i + 1), "BERNOULLI");
                Edits.Group group = edits.group().replace(new Range(i, open), "TABLESAMPLE " + method + " ");
                int seed = text.next(open);
                if (text.isWord(seed, "seed")) {
                    group.replace(seed, "REPEATABLE");
                }
                edits.add(group);
            }
        }
    }
}
