package io.dwsim.gateway.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.gateway.lineage.Lineage.Edge;
import io.dwsim.gateway.lineage.Lineage.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotTest {

    @Test
    void namesOfAnyKindAreQuoted() {
        Lineage lineage = new Lineage(
                "graph",
                List.of(
                        new Node("a\"b", "table", 5, 0, List.of()),
                        new Node("c\\", "table", 7, 7, List.of(1L)),
                        new Node("x&amp;\ny", "table", 0, 0, List.of())),
                List.of(new Edge("a\"b", "c\\", "foreign_key", List.of("p", "q"), List.of("r", "s"))));
        assertThat(Dot.of(lineage)).isEqualTo("""
                digraph "graph" {
                  rankdir=LR;
                  node [shape=box];
                  "a\\"b" [label="a\\"b\\n0 of 5 rows"];
                  "c\\\\" [label="c\\\\\\n7 of 7 rows"];
                  "x&amp;
                y" [label="x&amp;amp;\\ny\\n0 of 0 rows"];
                  "a\\"b" -> "c\\\\" [label="p, q → r, s"];
                }
                """);
    }
}
