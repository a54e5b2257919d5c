package io.dwsim.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.UnreadableSql;
import io.dwsim.sql.lexer.LexicalRules;
import io.dwsim.sql.lexer.SqlLexer;
import io.dwsim.sql.lexer.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DdlFuzzTest {
    private static final String SCRIPT = """
            /* a /* nested */ comment */ create or replace table "a".b.{{c}} (
              id bigint identity(1,1) not null encode az64 primary key, -- key
              "x y" varchar(10) default 'it''s \\'' collate 'en' references u (v) on delete set null,
              ts timestamp(3) with time zone default now()::timestamp, arr int[2] array, m map<string,array<int>>,
              constraint k unique (id, "x y") not enforced, foreign key (id, ts) references [p].[q] (r, s), check (id > 0)
            ) diststyle key cluster by linear (id) comment = 'c' with tag (t = 'x');
            create table l (like a.b.c including all); create table m clone l;
            alter table b add column z number(38,0) autoincrement start 1 increment 1 noorder, add primary key (z);
            comment on column l.id is $$x$$; copy a from stdin;
            1\t2
            \\.
            create procedure p() as begin if 1 = 1 then select case when 1 then 2 end; end if; end;
            \\set x 1
            delimiter $$
            create trigger x $$
            delimiter ;
            create table t as select 1 from @stage/x; grant create table on schema s to ${role};
            """;

    @Property(tries = 1000)
    void readsAnyTextOrSaysWhereItCannot(@ForAll String text, @ForAll Dialect dialect) {
        read(text, dialect);
    }

    @Property(tries = 2000)
    void readsAnyOrderOfWords(@ForAll("words") List<String> words, @ForAll Dialect dialect) {
        read(String.join(" ", words), dialect);
        read("create table t (a int " + String.join("", words), dialect);
    }

    @Property(tries = 2000)
    void readsWhatIsLeftOfAScript(@ForAll Random random, @ForAll Dialect dialect) {
        List<String> tokens = new ArrayList<>();
        for (Token token : tokens(SCRIPT, Dialect.SNOWFLAKE)) {
            tokens.add(token.text());
        }
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
                case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
                default -> tokens.subList(at, Math.min(tokens.size(), at + 5)).clear();
            }
        }
        read(String.join("", tokens), dialect);
    }

    @Provide
    Arbitrary<List<String>> words() {
        List<String> words = new ArrayList<>(List.of(
                "(",
                ")",
                ",",
                ";",
                "'",
                "\"",
                "[",
                "]",
                "$$",
                "$a$",
                "/*",
                "*/",
                "--",
                "\n",
                "\\",
                "{{",
                "}}",
                "<",
                ">",
                "::",
                ".",
                "=",
                "#",
                "@x",
                "GO\n",
                "\nGO\n",
                "begin",
                "end",
                "case",
                "declare",
                "identity(",
                "key",
                "index",
                "enum('a'",
                "varchar(",
                "double",
                "precision",
                "time",
                "zone",
                "with",
                "interval",
                "to",
                "null",
                "not",
                "default",
                "references",
                "constraint",
                "comment",
                "is",
                "on",
                "update",
                "1",
                "2.5e3",
                "as",
                "select",
                "like",
                "clone",
                "using",
                "template",
                "partitioned",
                "by",
                "inherits",
                "rename",
                "column",
                "alter",
                "drop",
                "modify",
                "type",
                "set",
                "generated",
                "always",
                "if",
                "exists",
                "identifier(",
                "💧",
                "é",
                "\u0000",
                "\uFEFF"));
        for (Token token : tokens(SCRIPT, Dialect.SNOWFLAKE)) {
            words.add(token.text());
        }
        return Arbitraries.of(words).list().ofMaxSize(60);
    }

    private static void read(String sql, Dialect dialect) {
        StringBuilder seen = new StringBuilder();
        try {
            for (Token token : tokens(sql, dialect)) {
                assertThat(token.start()).isEqualTo(seen.length());
                seen.append(token.text());
            }
            assertThat(seen.toString()).isEqualTo(sql);
        } catch (UnreadableSql e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
        }
        try {
            DdlScript script = new DdlReader().read(sql, dialect);
            assertThat(script.tables())
                    .allSatisfy(table -> assertThat(table.columns()).isNotEmpty());
        } catch (UnreadableSql e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static List<Token> tokens(String sql, Dialect dialect) {
        SqlLexer lexer = new SqlLexer(sql, LexicalRules.of(dialect));
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }
}
