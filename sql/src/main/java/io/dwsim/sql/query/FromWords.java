package io.dwsim.sql.query;

import java.util.Set;

/** Words of FROM clauses. */
final class FromWords {

    /** Words that follow a table and are no alias of it. */
    static final Set<String> NO_ALIAS = Set.of(
            "where",
            "group",
            "having",
            "window",
            "qualify",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "union",
            "intersect",
            "except",
            "minus",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "on",
            "using",
            "tablesample",
            "sample",
            "lateral",
            "pivot",
            "unpivot",
            "asof",
            "match_recognize",
            "at",
            "before",
            "connect",
            "start",
            "changes",
            "as");

    private FromWords() {}
}
