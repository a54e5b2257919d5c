package io.dwsim.sql.lexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.UnreadableSql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlLexerTest {

    private static List<Token> tokens(String sql, Dialect dialect) {
        SqlLexer lexer = new SqlLexer(sql, LexicalRules.of(dialect));
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.nextMeaningful(); token != null; token = lexer.nextMeaningful()) {
            tokens.add(token);
        }
        return tokens;
    }

    private static String shown(String sql, Dialect dialect) {
        return String.join(
                " ",
                tokens(sql, dialect).stream()
                        .map(token -> token.kind().name().charAt(0) + token.text())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            POSTGRES => select a.b, 'it''s' => Wselect Wa S. Wb S, T'it''s'
            POSTGRES => '\\' x => T'\\' Wx
            REDSHIFT => '\\'' x => T'\\'' Wx
            REDSHIFT => '\\', x => T'\\' S, Wx
            POSTGRES => E'\\'' x => TE'\\'' Wx
            SNOWFLAKE => a // b => Wa
            POSTGRES => a // b => Wa S/ S/ Wb
            POSTGRES => a /* b /* c */ d */ e => Wa We
            SNOWFLAKE => a /* b /* c */ d => Wa Wd
            POSTGRES => $$ a; $$ $t$ $$ $t$ $1 => T$$ a; $$ T$t$ $$ $t$ W$1
            POSTGRES => "a""b" `c``d` [e f] => Q"a""b" Q`c``d` Q[e f]
            POSTGRES => int[2] int [ 2 ] a[i] array[b] ([c]) => Wint S[ N2 S] Wint S[ N2 S] Wa S[ Wi S] Warray S[ Wb S] S( Q[c] S)
            POSTGRES => {{ a }}.b_{{c}}_d ${e}f <%g%> &{h} {i} @j #k $(l) %(m)s %s :n <o> p_<q>_r => W{{ a }} S. Wb_{{c}}_d W${e}f W<%g%> W&{h} W{i} W@j W#k W$(l) W%(m)s W%s W:n W<o> Wp_<q>_r
            SNOWFLAKE => &a b:c::int c:d[0] => W&a Wb S: Wc S:: Wint Wc S: Wd S[ N0 S]
            POSTGRES => a & b, x::int, y := z, a<b and c>d => Wa S& Wb S, Wx S:: Wint S, Wy S:= Wz S, Wa S< Wb Wand Wc S> Wd
            POSTGRES => 1 1.5 .5 1e10 1.5e-3 3abc a1 t.1 => N1 N1.5 N.5 N1e10 N1.5e-3 W3abc Wa1 Wt S. N1
            POSTGRES => a {% if x %} b {# c #} => Wa Wb
            POSTGRES => a->>b #>> c || d <= e => Wa S->> Wb S#>> Wc S|| Wd S<= We
            POSTGRES => s3://x//y 'z' => Ws3 S: S/ S/ Wx S/ S/ Wy T'z'
            POSTGRES => été 名前 naïve$x => Wété W名前 Wnaïve$x
            """)
    void cuts(Dialect dialect, String sql, String expected) {
        assertThat(shown(sql, dialect)).isEqualTo(expected);
    }

    @Test
    void knowsWhereTokensAre() {
        List<Token> tokens = tokens("a\r\n  💧x 'b\nc'\rd", Dialect.POSTGRES);

        assertThat(tokens)
                .extracting(Token::text, Token::start, Token::line, Token::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 0, 1, 1),
                        org.assertj.core.groups.Tuple.tuple("💧x", 5, 2, 3),
                        org.assertj.core.groups.Tuple.tuple("'b\nc'", 9, 2, 6),
                        org.assertj.core.groups.Tuple.tuple("d", 15, 4, 1));
    }

    @Test
    void takesLinesOfClientsAndDataAsTheyAre() {
        assertThat(shown("\\set a 'b\ncopy a from stdin;\nit's\n\\.\nselect 1 \\g\nx", Dialect.POSTGRES))
                .isEqualTo("D\\set a 'b Wcopy Wa Wfrom Wstdin S; Wselect N1 D\\g Wx");
    }

    @Test
    void givesNamesAndTextsWithoutQuotes() {
        assertThat(tokens("\"a\"\"b\" [c]]d] `e` 'it''s' $x$y$x$ E'z' Plain", Dialect.POSTGRES))
                .extracting(Token::name)
                .containsExactly("a\"b", "c]d", "e", "it's", "y", "z", "Plain");
    }

    @Test
    void saysWhatNeverEnds() {
        for (String sql : List.of("\n 'a", "\n \"a", "\n /* a", "\n $$ a", "\n `a")) {
            assertThatThrownBy(() -> tokens(sql, Dialect.POSTGRES)).isInstanceOfSatisfying(UnreadableSql.class, e -> {
                assertThat(e.line()).isEqualTo(2);
                assertThat(e.column()).isEqualTo(2);
                assertThat(e).hasMessageEndingWith("never ends");
            });
        }
    }
}
