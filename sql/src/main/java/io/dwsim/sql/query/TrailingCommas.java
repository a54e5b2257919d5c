package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;

/** Leaves out the comma behind the last entry of a select list. */
final class TrailingCommas implements Rewrite {

    @Override
    public void find(SqlText text, Edits edits) {
        for (SelectBlock block : SelectBlock.in(text)) {
            int comma = block.listEnd() - 1;
            if (comma > block.select() + 1 && text.isSymbol(comma, ',')) {
                edits.drop(new Range(comma, comma + 1));
            }
        }
    }
}
