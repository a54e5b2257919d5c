package io.dwsim.gateway.importsql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A script as large as may be, read, mapped and answered by a process that has no more memory than a service has. */
class LargeImportTest {

    private static final int TABLES = 5000;

    @Test
    void fiveThousandTablesFitIntoHalfAGigabyte() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Import.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(said).endsWith("imported 5000 tables, 2500 foreign keys\n");
        assertThat(process.exitValue()).isZero();
    }

    /** What the process does. */
    static final class Import {

        private Import() {}

        public static void main(String[] arguments) {
            String sql = script();
            Imported imported = DdlImport.of(new ScriptReading().read(sql, null), "large", DdlImport.USUAL_ROWS, true);
            DwsimJson.mapper().writeValue(OutputStream.nullOutputStream(), ImportAnswer.of(imported));
            long keys = imported.review().orThrow().tables().stream()
                    .flatMap(table -> table.columns().stream())
                    .filter(column -> column.foreignKey() != null)
                    .count();
            int tables = imported.review().orThrow().tables().size();
            System.out.print("imported " + tables + " tables, " + keys + " foreign keys\n");
        }

        /** About ten million characters. */
        private static String script() {
            StringBuilder sql = new StringBuilder();
            for (int table = 0; table < TABLES; table++) {
                sql.append("CREATE TABLE part_").append(table % 7).append(".t").append(table);
                sql.append(" (\n  id BIGINT IDENTITY(1,1) PRIMARY KEY,\n");
                for (int column = 0; column < 32; column++) {
                    sql.append("  customer_").append(column);
                    sql.append(
                            column % 2 == 0
                                    ? "_first_name VARCHAR(256) NOT NULL ENCODE zstd,\n"
                                    : "_created_at TIMESTAMP DEFAULT SYSDATE,\n");
                }
                sql.append("  parent_id BIGINT");
                if (table % 2 == 1) {
                    sql.append(" REFERENCES part_")
                            .append(table / 2 % 7)
                            .append(".t")
                            .append(table / 2);
                }
                sql.append("\n) DISTSTYLE KEY DISTKEY (id) COMPOUND SORTKEY (id, parent_id);\n");
            }
            return sql.toString();
        }
    }
}
