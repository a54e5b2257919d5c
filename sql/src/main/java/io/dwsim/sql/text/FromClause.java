package io.dwsim.sql.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of Postgres that end a FROM clause or a table in it. */
public final class FromClause {

    /** Words that begin what may come behind the clause. */
    public static final Set<String> FOLLOWERS = Set.of(
            "where",
            "group",
            "having",
            "window",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "union",
            "intersect",
            "except");

    /** Words that follow a table and are no alias of it. */
    public static final Set<String> NO_ALIAS = Stream.concat(
                    FOLLOWERS.stream(),
                    Stream.of(
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
                            "lateral"))
            .collect(Collectors.toUnmodifiableSet());

    private FromClause() {}
}
