package io.dwsim.sql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.sql.Dialect;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryTranslatorFuzzTest {

    private static final List<String> WORDS = List.of(
            "SELECT",
            "FROM",
            "orders",
            "a.b.c",
            "o",
            ",",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            "::",
            ".",
            "*",
            "AS",
            "x",
            "id",
            "doc",
            "GROUP BY ALL",
            "ORDER BY ALL",
            "QUALIFY",
            "TOP 3",
            "LIMIT 1",
            "WITHIN GROUP (",
            "OVER (",
            "listagg(",
            "decode(",
            "dateadd(day",
            "flatten(",
            "TABLE(",
            "GENERATOR(ROWCOUNT =>",
            "seq4()",
            "PIVOT (",
            "UNPIVOT (",
            "FOR",
            "IN (",
            "EXCLUDE",
            "RENAME",
            "REPLACE",
            "LIKE ANY (",
            "RLIKE",
            "$1",
            "VALUES (1)",
            "'t'",
            "1",
            "number",
            "variant",
            "string",
            "try_cast(",
            "cast(",
            "last_value(",
            "IGNORE NULLS",
            "ratio_to_report(",
            "count(DISTINCT",
            "WITH",
            "UNION",
            "MINUS",
            "WHERE",
            "array_agg(",
            "object_construct(",
            "convert(",
            "sample (1)",
            "user",
            "current_date()",
            "identifier('a')",
            "extract(week",
            "\"X\"",
            "=",
            "-- c\n",
            "/* c */",
            "// d\n");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(WORDS).list().ofMaxSize(40).map(words -> String.join(" ", words));
    }

    @Property(tries = 3_000)
    void neverFailsOtherwiseThanByRefusal(@ForAll("texts") String sql, @ForAll Dialect dialect) {
        try {
            TranslatedQuery query = QueryTranslator.translate(sql, dialect, new ShopTables());
            for (int i = 0; i <= query.text().length(); i++) {
                assertThat(query.originalOffset(i)).isBetween(0, sql.length());
            }
        } catch (UnsupportedConstruct e) {
            assertThat(e.offset()).isBetween(0, sql.length());
        }
    }
}
