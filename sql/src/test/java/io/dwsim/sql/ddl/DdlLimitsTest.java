package io.dwsim.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dwsim.sql.UnreadableSql;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time is that of the processor, which does not count what else the machine does. */
class DdlLimitsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void readsTenMegabytesAndFiveThousandTables() {
        StringBuilder sql = new StringBuilder(10_000_000);
        for (int table = 0; table < 5000; table++) {
            sql.append("-- table ").append(table).append("\nCREATE TABLE IF NOT EXISTS warehouse.s");
            sql.append(table % 10).append(".table_").append(table);
            sql.append(" (\n    id BIGINT IDENTITY(1,1) NOT NULL ENCODE az64,\n");
            for (int column = 0; column < 32; column++) {
                sql.append("    column_").append(column);
                sql.append(
                        column % 2 == 0 ? " VARCHAR(256) ENCODE zstd DEFAULT 'abc',\n" : " DECIMAL(18,2) NOT NULL,\n");
            }
            sql.append("    PRIMARY KEY (id),\n    FOREIGN KEY (column_1) REFERENCES warehouse.s0.table_0 (id)\n)\n");
            sql.append("DISTSTYLE KEY DISTKEY (id) SORTKEY (column_2, column_3);\n\n");
        }

        long start = now();
        DdlScript script = new DdlReader().read(sql.toString(), null);

        assertThat(Duration.ofNanos(now() - start)).isLessThan(LIMIT);
        assertThat(script.tables()).hasSize(5000);
        assertThat(script.tables().get(4999).columns()).hasSize(33);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            create table t (a int default => ( => 900000
            create table t (a int default (1 => +(1 => 200000
            create table t (a int default 'x => y => 1000000
            select 1; => /* => 1000000
            select $a$ => $b$ => 1000000
            a => b c => 2500000
            create => or create => 300000
            create table t (a int => , b int => 100000
            create table t (a int, => a, => 100000
            create table t (a => array< => 200000
            create table t (a int => [] => 200000
            create table => a. => 200000
            begin => a; begin => 300000
            create procedure x as begin => case => 300000
            declare => a; => 500000
            copy a from stdin; => copy a from stdin; => 100000
            {{ => {{ => 1000000
            [ => [a => 1000000
            ' => \\' => 1000000
            <<a => <<a => 1000000
            alter table t add => , b int => 100000
            """)
    void readsWhatNoOneWritesOrRefusesItSoon(String begin, String again, int times) {
        String sql = begin + " " + (again + " ").repeat(times);
        long start = now();

        Throwable thrown = catchThrowable(() -> new DdlReader().read(sql, null));

        assertThat(Duration.ofNanos(now() - start)).isLessThan(LIMIT);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(UnreadableSql.class);
        }
    }

    @Test
    void refusesScriptsThatGrowWithoutBounds() {
        StringBuilder sql = new StringBuilder("create table t0 (a int);");
        for (int i = 1; i < 5000; i++) {
            sql.append("create table t")
                    .append(i)
                    .append(" (like t")
                    .append(i - 1)
                    .append(", x")
                    .append(i)
                    .append(" int);");
        }
        // what is wrong first is what is said
        sql.append("insert into t0 values ('never ends");

        assertThat(catchThrowable(() -> new DdlReader().read(sql.toString(), null)))
                .isInstanceOf(UnreadableSql.class)
                .hasMessage("The script makes over two million columns");
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
