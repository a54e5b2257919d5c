package io.dwsim.sql.lexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementSplitterTest {

    /** Line and first two words of each statement. */
    private static List<String> split(String sql) {
        StatementSplitter splitter = new StatementSplitter(sql, LexicalRules.of(Dialect.POSTGRES));
        List<String> statements = new ArrayList<>();
        for (Statement statement = splitter.next(); statement != null; statement = splitter.next()) {
            List<Token> tokens = statement.tokens();
            String second = tokens.size() > 1 ? " " + tokens.get(1).text() : "";
            statements.add(statement.line() + " " + tokens.get(0).text() + second);
        }
        return statements;
    }

    @Test
    void splitsAtSemicolonsOutsideTexts() {
        assertThat(split("a b; 'x;y' c;; -- d;\n e /* ; */ f")).containsExactly("1 a b", "1 'x;y' c", "2 e f");
    }

    @Test
    void keepsBodiesTogether() {
        assertThat(split("""
                        create procedure p() as declare x int; begin a; case when 1 then 2 end; if (x) then b; end if; end;
                        begin insert into t; end;
                        begin; x y; end;
                        begin transaction; z;
                        """))
                .containsExactly(
                        "1 create procedure",
                        "2 begin",
                        "2 insert into",
                        "2 end",
                        "3 begin",
                        "3 x y",
                        "3 end",
                        "4 begin transaction",
                        "4 z");
    }

    @Test
    void goesOnWhereABodyNeverEnds() {
        assertThat(split("begin a b;\nc d;\ncreate procedure p as begin e;\nf g;"))
                .containsExactly("1 begin", "1 a b", "2 c d", "3 create procedure", "4 f g");
    }

    @Test
    void splitsWithoutSemicolons() {
        assertThat(split("""
                        create table a (x int)
                        create table b (y int) create temp table c (
                          z int
                        create or replace table d (x int)
                        go
                        alter table d add x int
                        select 1
                        GO
                        drop table e
                        /
                        \\d f
                        create view g as
                        select 1
                        create task h as
                          create table i (x int)
                        """))
                .containsExactly(
                        "1 create table",
                        "2 create table",
                        "2 create temp",
                        "4 create or",
                        "6 alter table",
                        "7 select 1",
                        "9 drop table",
                        "11 \\d f",
                        "12 create view",
                        "14 create task");
    }

    @Test
    void doesNotSplitGrantsNorExternalSchemas() {
        assertThat(split("grant\n  create table,\n  create view on x to y")).containsExactly("1 grant create");
        assertThat(split("create external schema s from data catalog\ncreate external database if not exists;"))
                .containsExactly("1 create external");
    }
}
