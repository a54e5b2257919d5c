package io.dwsim.sql.query;

import io.dwsim.sql.text.SqlToken.Kind;

/** Snowflake's literals for objects and arrays: <code>{'a': 1}</code> and {@code [1, 2]}. */
final class Literals implements Rewrite {

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isSymbol(i, '{')) {
                object(text, i, edits);
            } else if (text.isSymbol(i, '[') && !Operand.endsAt(text, i - 1) && !text.isWord(i - 1, "array")) {
                edits.add(edits.group().replace(i, "array_construct(").replace(text.partner(i), ")"));
            }
        }
    }

    private static void object(SqlText text, int open, Edits edits) {
        Edits.Group group = edits.group().replace(open, "object_construct(").replace(text.partner(open), ")");
        for (SqlText.Range entry : text.arguments(open)) {
            if (!text.isKind(entry.from(), Kind.OPAQUE) || !text.isSymbol(entry.from() + 1, ':')) {
                throw text.unsupported(open, "This object in braces", "Use OBJECT_CONSTRUCT(key, value, …).");
            }
            group.replace(entry.from() + 1, ",");
        }
        edits.add(group);
    }
}
