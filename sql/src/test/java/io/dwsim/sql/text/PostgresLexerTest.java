package io.dwsim.sql.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.sql.text.SqlToken.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresLexerTest {

    @Test
    void knowsNamesFromStringsAndComments() {
        assertThat(kinds("SELECT a -- b\n, 'c''d' /* e /* f */ g */ \"h\"\"i\", E'j\\'k', $x$ l $$ $x$, U&\"m\""))
                .containsExactly(
                        Kind.WORD,
                        Kind.WORD,
                        Kind.SYMBOL,
                        Kind.OPAQUE,
                        Kind.QUOTED,
                        Kind.SYMBOL,
                        Kind.OPAQUE,
                        Kind.SYMBOL,
                        Kind.OPAQUE,
                        Kind.SYMBOL,
                        Kind.OPAQUE);
        assertThat(PostgresLexer.tokens("\"h\"\"i\"").get(0).text()).isEqualTo("h\"i");
    }

    @Test
    void keepsDollarsAndForeignLettersInWords() {
        assertThat(PostgresLexer.tokens("größe$1 $1 x_2").stream().map(SqlToken::text))
                .containsExactly("größe$1", "$", "1", "x_2");
    }

    @Test
    void readsNumbersAsOneToken() {
        assertThat(PostgresLexer.tokens("1.5e-3+.5-1e x").stream().map(SqlToken::text))
                .containsExactly("1.5e-3", "+", ".5", "-", "1", "e", "x");
    }

    @Test
    void letsWhatIsNotClosedReachToTheEnd() {
        assertThat(kinds("a 'b c")).containsExactly(Kind.WORD, Kind.OPAQUE);
        assertThat(kinds("a \"b c")).containsExactly(Kind.WORD, Kind.QUOTED);
        assertThat(kinds("a \"")).containsExactly(Kind.WORD, Kind.QUOTED);
        assertThat(kinds("a $$ b")).containsExactly(Kind.WORD, Kind.OPAQUE);
        assertThat(kinds("a /* b")).containsExactly(Kind.WORD);
        assertThat(kinds("E'\\")).containsExactly(Kind.OPAQUE);
    }

    private static List<Kind> kinds(String sql) {
        return PostgresLexer.tokens(sql).stream().map(SqlToken::kind).toList();
    }
}
