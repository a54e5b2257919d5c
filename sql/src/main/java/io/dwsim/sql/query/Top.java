package io.dwsim.sql.query;

import io.dwsim.sql.query.SelectBlock.Clause;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.SqlToken.Kind;

/** {@code SELECT TOP n} as LIMIT behind the query. */
final class Top implements Rewrite {

    @Override
    public void find(SqlText text, Edits edits) {
        for (SelectBlock block : SelectBlock.in(text)) {
            int top = block.listStart(text);
            if (!text.isWord(top, "top") || !(text.isKind(top + 1, Kind.NUMBER) || text.isSymbol(top + 1, '('))) {
                continue;
            }
            if (block.clause(Clause.LIMIT).isPresent()
                    || block.clause(Clause.FETCH).isPresent()) {
                throw text.unsupported(top, "TOP together with LIMIT", "Write one of them.");
            }
            int behind = text.next(top + 1);
            String count = text.text(new Range(top + 1, behind));
            Edits.Group group = edits.group().remove(new Range(top, behind));
            if (block.isOperand()) {
                group.insertBefore(block.select(), "(").insertAfter(block.coreEnd() - 1, " LIMIT " + count + ")");
            } else {
                int last = block.clause(Clause.OFFSET).map(Range::from).orElse(block.end()) - 1;
                group.insertAfter(last, " LIMIT " + count);
            }
            edits.add(group);
        }
    }
}
