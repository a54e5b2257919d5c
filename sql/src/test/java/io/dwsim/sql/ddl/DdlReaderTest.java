package io.dwsim.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.UnreadableSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DdlReaderTest {
    private final DdlReader reader = new DdlReader();

    private DdlScript read(String sql) {
        return reader.read(sql, null);
    }

    @Test
    void appliesWhatIsAddedAfterwards() {
        DdlScript script = read("""
                CREATE TABLE shop.orders (id int, customer varchar(10) NULL, "Note" text);
                ALTER TABLE ONLY shop.orders ADD CONSTRAINT pk PRIMARY KEY (ID);
                ALTER TABLE orders ADD COLUMN price decimal(10, 2) NOT NULL DEFAULT 0, ADD UNIQUE ("Note", price);
                ALTER TABLE shop.orders ADD FOREIGN KEY (customer) REFERENCES shop.customers (code) ON DELETE CASCADE;
                ALTER TABLE shop.orders ALTER COLUMN customer SET NOT NULL;
                ALTER TABLE shop.orders ALTER COLUMN id SET DEFAULT nextval('s'::regclass);
                ALTER TABLE shop.orders RENAME COLUMN "Note" TO remark;
                ALTER TABLE shop.orders ADD waste int UNIQUE, ADD more int;
                ALTER TABLE shop.orders DROP COLUMN waste, DROP COLUMN IF EXISTS more CASCADE;
                COMMENT ON TABLE shop.orders IS 'what was bought';
                COMMENT ON COLUMN shop.orders.price IS 'in euros';
                """);

        assertThat(Shown.tables(script))
                .isEqualTo(
                        "shop.orders(id int default nextval('s'::regclass), customer varchar(10) not null, remark text,"
                                + " price decimal(10, 2) not null default 0 'in euros') pk(id) unique(remark,price)"
                                + " fk(customer)->shop.customers(code) 'what was bought'");
        assertThat(Shown.warnings(script))
                .containsExactly(
                        "2 shop.orders.null clause_ignored: Not kept: CONSTRAINT pk",
                        "4 shop.orders.null clause_ignored: Not kept: ON DELETE CASCADE");
    }

    @Test
    void resolvesLikeAndCloneWithinTheScript() {
        DdlScript script = read("""
                create table a (id int not null default 5 primary key, x int unique);
                create table b (like a);
                create table c (y int, like a including all, z int);
                create table d like a;
                create or replace table s.e clone a;
                create table f () inherits (b);
                """);

        assertThat(Shown.tables(script).lines())
                .containsExactly(
                        "a(id int not null default 5, x int) pk(id) unique(x)",
                        "b(id int not null, x int)",
                        "c(y int, id int not null default 5, x int, z int) pk(id) unique(x)",
                        "d(id int not null default 5, x int) pk(id) unique(x)",
                        "s.e(id int not null default 5, x int) pk(id) unique(x)",
                        "f(id int not null, x int)");
    }

    @Test
    void saysWhereItFoundWhatItDoesNotKeep() {
        DdlScript script = read("""
                -- a comment
                CREATE TABLE t (
                    a int ENCODE az64 DISTKEY,
                    b varchar(5) COLLATE "C" CHECK (b <> ''),
                    CHECK (a > 0)
                )
                DISTSTYLE KEY SORTKEY (a);
                """);

        assertThat(Shown.warnings(script))
                .containsExactly(
                        "3 t.a clause_ignored: Not kept: ENCODE az64",
                        "3 t.a clause_ignored: Not kept: DISTKEY",
                        "4 t.b clause_ignored: Not kept: COLLATE \"C\"",
                        "4 t.b clause_ignored: Not kept: CHECK (b <> '')",
                        "5 t.null clause_ignored: Not kept: CHECK (a > 0)",
                        "7 t.null clause_ignored: Not kept: DISTSTYLE KEY",
                        "7 t.null clause_ignored: Not kept: SORTKEY (a)");
    }

    @Test
    void saysOfAClauseThatManyColumnsHaveOnlyOnce() {
        DdlScript script = read("""
                create table t (
                    a int encode az64 constraint n1 not null,
                    b varchar(5) encode lzo collate "C",
                    c varchar(5) collate "C",
                    constraint n2 unique (a) rely,
                    constraint n3 unique (b) rely
                );
                create table u (a int encode zstd);
                """);

        assertThat(Shown.warnings(script))
                .containsExactly(
                        "2 t.null clause_ignored: Not kept: ENCODE of a, b",
                        "2 t.null clause_ignored: Not kept: the names of constraints n1, n2, n3",
                        "3 t.null clause_ignored: Not kept: collate \"C\" of b, c",
                        "5 t.null clause_ignored: Not kept: rely, 2 times",
                        "8 u.a clause_ignored: Not kept: encode zstd");
    }

    @Test
    void makesColumnsOfUniqueIndexesUnique() {
        DdlScript script = read("""
                create table s.t (a int, b text, c text, d int);
                create unique index if not exists i on s.t using btree (a, b desc nulls last) tablespace x;
                create unique index on t (lower(c));
                create unique index j on t (c) where d > 1;
                create unique nonclustered index [k] on [s].[t] ([d] asc) include (c) on [primary]
                go
                create unique index l on u (a);
                create unique index pk on s.t (c collate "C");
                alter table s.t add constraint p primary key using index pk;
                create index m on t (a);
                """);

        assertThat(Shown.tables(script)).isEqualTo("s.t(a int, b text, c text, d int) pk(c) unique(a,b) unique(d)");
        assertThat(Shown.statements(script))
                .containsExactly(
                        "1 CREATE TABLE s.t imported",
                        "2 CREATE INDEX s.t applied",
                        "3 CREATE INDEX t skipped",
                        "4 CREATE INDEX t skipped",
                        "5 CREATE INDEX s.t applied",
                        "7 CREATE INDEX u skipped",
                        "8 CREATE INDEX s.t applied",
                        "9 ALTER TABLE s.t applied",
                        "10 CREATE INDEX null skipped");
    }

    @Test
    void changesAndDropsSeveralColumnsAtOnce() {
        DdlScript script = read("""
                create table t (a number(5), b varchar(5) not null, c int, d int, e int, f int);
                alter table t modify column a set data type number(9), column b drop not null, c set not null;
                alter table t modify (d bigint not null, e default 5);
                alter table t drop column a, e;
                alter table t drop f, drop constraint d;
                """);

        assertThat(Shown.tables(script)).isEqualTo("t(b varchar(5), c int not null, d bigint not null)");
        assertThat(Shown.warnings(script))
                .containsExactly(
                        "3 t.e clause_ignored: Not kept: e default 5",
                        "5 t.null clause_ignored: Not kept: drop constraint d");
    }

    @Test
    void listsEveryStatement() {
        DdlScript script = read("""
                USE ROLE admin;
                create or replace view v as select 1;
                create table s.t (a int);
                insert into s.t values (1);
                alter table s.t owner to x;
                alter table u add b int;
                comment on schema s is 'x';
                create table w as select 1;
                grant create table on schema s to r;
                """);

        assertThat(Shown.statements(script))
                .containsExactly(
                        "1 USE ROLE null skipped",
                        "2 CREATE VIEW null skipped",
                        "3 CREATE TABLE s.t imported",
                        "4 INSERT INTO null skipped",
                        "5 ALTER TABLE s.t skipped",
                        "6 ALTER TABLE u skipped",
                        "7 COMMENT ON null skipped",
                        "8 CREATE TABLE w reported",
                        "9 GRANT null skipped");
        assertThat(Shown.warnings(script))
                .containsExactly(
                        "5 s.t.null clause_ignored: Not kept: owner to x",
                        "6 u.null table_unknown: ALTER TABLE of a table not in the script",
                        "8 w.null query: Its columns come from a query, so the table is not imported");
    }

    @Test
    void keepsTheLastOfTablesOfOneNameUnlessTheScriptSaysOtherwise() {
        DdlScript script = read("""
                create table t (a int);
                create table T (b int);
                create table if not exists t (c int);
                create table u (a int);
                drop table if exists u;
                create table if not exists u (d int);
                """);

        assertThat(Shown.tables(script).lines()).containsExactly("T(b int)", "u(d int)");
        assertThat(Shown.warnings(script))
                .containsExactly(
                        "2 T.null table_repeated: Takes the place of the one from line 1",
                        "3 t.null table_repeated: Is there already, from line 2, so this one is not kept");
    }

    @Test
    void doesNotImportTablesOfRoutines() {
        DdlScript script = read("""
                create procedure p() language plpgsql as $$ begin create table a (x int); end; $$;
                create or replace procedure q() returns int language sql as
                begin
                    create table b (x int);
                    if (true) then create table c (x int); end if;
                    return case when 1 = 1 then 1 else 2 end;
                end;
                create function f() returns int as 'create table d (x int);' language sql;
                begin;
                create table e (x int);
                end;
                """);

        assertThat(Shown.tables(script)).isEqualTo("e(x int)");
    }

    @Test
    void importsTablesOfBlocksThatRunWhereTheyStand() {
        DdlScript script = read("""
                begin try
                    begin transaction
                        drop table if exists #a
                        create table #a (x int)
                    commit;
                end try
                begin catch
                    print 'no';
                end catch
                go
                begin create table b (x int); if (true) then create table c (x int); end if; end;
                """);

        assertThat(Shown.tables(script).lines()).containsExactly("#a(x int)", "b(x int)", "c(x int)");
        assertThat(script.statements()).extracting(ScriptStatement::kind).contains("BEGIN", "CREATE TABLE", "END");
    }

    @Test
    void doesNotImportTablesOfProceduresThatEndWithTheirBatch() {
        DdlScript script = read("""
                create procedure p @a int as
                set nocount on;
                create table #a (x int);
                go
                create proc q as
                declare @b int
                select 1;
                create table #b (x int);
                go
                create table c (x int)
                go
                create task t schedule = '1 minute' as insert into c select 1;
                create table d (x int);
                """);

        assertThat(Shown.tables(script).lines()).containsExactly("c(x int)", "d(x int)");
    }

    @Test
    void leavesTheWayBackOfAMigrationOut() {
        DdlScript script = read("""
                -- +goose Up
                create table a (x int);
                alter table a add y int;
                -- +goose Down
                alter table a drop column y;
                drop table a;
                -- +goose Up
                create table b (x int);
                -- migrate:down
                alter table b drop column x;
                """);

        assertThat(Shown.tables(script).lines()).containsExactly("a(x int, y int)", "b(x int)");
        assertThat(Shown.statements(script))
                .containsExactly(
                        "2 CREATE TABLE a imported",
                        "3 ALTER TABLE a applied",
                        "4 DOWN MIGRATION null skipped",
                        "8 CREATE TABLE b imported",
                        "9 DOWN MIGRATION null skipped");
    }

    @Test
    void doesWithoutSemicolons() {
        DdlScript script = read("""
                {{ create_stage('x', y) }}
                create table a (x int)
                create table b (
                    x int
                    y varchar(10) not null
                    primary key (x)
                )

                GO
                create table c (x int)
                GO
                if object_id('d') is null create table d (x int)
                GO
                grant
                  create table,
                  select on a to b
                """);

        assertThat(Shown.tables(script).lines())
                .containsExactly("a(x int)", "b(x int, y varchar(10) not null) pk(x)", "c(x int)", "d(x int)");
    }

    @Test
    void readsDumps() {
        DdlScript postgres = read("""
                \\connect shop
                CREATE TABLE public.a (id integer NOT NULL, x text);
                COPY public.a (id, x) FROM stdin;
                1\tit's; create table no (a int);
                \\.

                CREATE TABLE public.b (id integer);
                ALTER TABLE public.a ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
                    SEQUENCE NAME public.a_id_seq START WITH 10 INCREMENT BY 2 CACHE 1
                );
                """);
        DdlScript mysql = read("""
                CREATE TABLE `a` (`id` int NOT NULL AUTO_INCREMENT, PRIMARY KEY (`id`)) ENGINE=InnoDB;
                INSERT INTO `a` VALUES (1,'it\\'s; create table no (a int);');
                DELIMITER $$
                CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET @a = 1; END $$
                DELIMITER ;
                # a comment that isn't one elsewhere
                rem and this isn't, either
                prompt it's
                CREATE TABLE b (x int)
                /
                rem it's one after a slash, too
                CREATE TABLE c (x int);
                """);

        assertThat(Shown.tables(postgres).lines())
                .containsExactly("public.a(id integer not null identity(10,2), x text)", "public.b(id integer)");
        assertThat(Shown.tables(mysql).lines())
                .containsExactly("a(id int not null identity(1,1)) pk(id)", "b(x int)", "c(x int)");
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(read("").statements()).isEmpty();
        assertThat(read("-- nothing\n;;\n").statements()).isEmpty();
        assertThat(read("hello world").tables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            create table t (a int distkey) => REDSHIFT
            create table t (a int) diststyle all => REDSHIFT
            create or replace table t (a variant) => SNOWFLAKE
            create table t (a number(38,0)) => SNOWFLAKE
            create table t (a timestampltz(3)) => SNOWFLAKE
            create table t (a timestamptz(3)) => POSTGRES
            create table t (a int) => POSTGRES
            create table t (id uuid primary key, tags text[], variant text) => POSTGRES
            create table t (id bigserial, b variant, c variant) => SNOWFLAKE
            create table `t` (a int) engine=InnoDB comment='x' => POSTGRES
            """)
    void detectsTheDialect(String sql, Dialect expected) {
        assertThat(read(sql).dialect()).isEqualTo(expected);
        assertThat(reader.read(sql, Dialect.REDSHIFT).dialect()).isEqualTo(Dialect.REDSHIFT);
    }

    @Test
    void readsTextsOfTheOtherDialectsRules() {
        assertThat(Shown.tables(
                        reader.read("create table t (a text default '\\'); create table u (b int)", Dialect.SNOWFLAKE)))
                .isEqualTo("t(a text default '\\')\nu(b int)");
        assertThat(Shown.tables(reader.read("create table t (a text default 'it\\'s')", Dialect.POSTGRES)))
                .isEqualTo("t(a text default 'it\\'s')");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            create table t (a int default 'x) => 31
            create table "t (a int) => 14
            select 1; /* x => 11
            select $x$ a $$ => 8
            """)
    void saysWhereItCannotReadOn(String sql, int column) {
        assertThatThrownBy(() -> read("\n" + sql)).isInstanceOfSatisfying(UnreadableSql.class, e -> {
            assertThat(e.line()).isEqualTo(2);
            assertThat(e.column()).isEqualTo(column);
        });
    }
}
