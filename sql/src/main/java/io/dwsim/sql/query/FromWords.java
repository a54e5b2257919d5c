package io.dwsim.sql.query;

import io.dwsim.sql.text.FromClause;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of FROM clauses of the dialects. */
final class FromWords {

    /** Words that follow a table and are no alias of it, Postgres's among them. */
    static final Set<String> NO_ALIAS = Stream.concat(
                    FromClause.NO_ALIAS.stream(),
                    Stream.of(
                            "qualify",
                            "minus",
                            "sample",
                            "pivot",
                            "unpivot",
                            "asof",
                            "match_recognize",
                            "at",
                            "before",
                            "connect",
                            "start",
                            "changes",
                            "as"))
            .collect(Collectors.toUnmodifiableSet());

    private FromWords() {}
}
