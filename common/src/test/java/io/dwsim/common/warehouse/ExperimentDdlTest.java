package io.dwsim.common.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.warehouse.Constraint.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentDdlTest {

    private static Experiment shop() {
        return ExperimentReader.fromYaml("""
                        name: Shop
                        tables:
                          - name: Orders
                            target_rows: 1
                            columns:
                              - {name: ID, data_type: BIGINT, is_unique: true}
                              - {name: Customer, data_type: INT, foreign_key: {references_table: customers, references_column: Id, nullable: true}}
                              - {name: user, data_type: VARCHAR, varchar_length: 20, required: false}
                          - name: customers
                            target_rows: 1
                            primary_key: [Id]
                            columns:
                              - {name: Id, data_type: INT, is_unique: true}
                              - {name: title, data_type: VARCHAR}
                              - {name: rate, data_type: FLOAT}
                              - {name: active, data_type: BOOLEAN}
                              - {name: born, data_type: DATE}
                        """).orThrow();
    }

    private static Experiment uniqueColumns(String... tablesAndColumns) {
        StringBuilder tables = new StringBuilder();
        for (String pair : tablesAndColumns) {
            String[] names = pair.split("\\.", 2);
            tables.append(tables.isEmpty() ? "" : ",")
                    .append("{\"name\":\"" + names[0] + "\",\"target_rows\":1,\"columns\":[{\"name\":\"" + names[1]
                            + "\",\"data_type\":\"INT\",\"is_unique\":true}]}");
        }
        return ExperimentReader.fromJson("{\"name\":\"x\",\"tables\":[" + tables + "]}")
                .orThrow();
    }

    private static List<String> constraintNames(Experiment experiment) {
        return new ExperimentDdl(experiment)
                .constraints().stream().map(Constraint::name).toList();
    }

    @Test
    void tablesHaveFoldedQuotedNamesAndRealTypes() {
        assertThat(new ExperimentDdl(shop()).createTables("dwsim_run_7"))
                .containsExactly(
                        "CREATE TABLE \"dwsim_run_7\".\"orders\" (\"id\" bigint NOT NULL, \"customer\" integer,"
                                + " \"user\" varchar(20))",
                        "CREATE TABLE \"dwsim_run_7\".\"customers\" (\"id\" integer NOT NULL,"
                                + " \"title\" varchar(255) NOT NULL, \"rate\" double precision NOT NULL,"
                                + " \"active\" boolean NOT NULL, \"born\" date NOT NULL)");
    }

    @Test
    void keysComeInAnOrderInWhichTheyCanBeBuilt() {
        ExperimentDdl ddl = new ExperimentDdl(shop());

        assertThat(ddl.constraints())
                .extracting(Constraint::kind)
                .containsExactly(Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.FOREIGN_KEY);
        assertThat(ddl.constraints())
                .extracting(constraint -> constraint.statement("Sch\"ema"))
                .containsExactly(
                        "ALTER TABLE \"Sch\"\"ema\".\"customers\" ADD CONSTRAINT \"customers_pkey\" PRIMARY KEY (\"id\")",
                        "ALTER TABLE \"Sch\"\"ema\".\"orders\" ADD CONSTRAINT \"orders_id_key\" UNIQUE (\"id\")",
                        "ALTER TABLE \"Sch\"\"ema\".\"orders\" ADD CONSTRAINT \"orders_customer_fkey\" FOREIGN KEY"
                                + " (\"customer\") REFERENCES \"Sch\"\"ema\".\"customers\" (\"id\")");
    }

    @Test
    void namesThatWouldMeetAreToldApart() {
        assertThat(constraintNames(uniqueColumns("a_b.c", "a.b_c"))).containsExactly("a_b_c_key", "a_b_c_2_key");
    }

    @Test
    void anIndexDoesNotTakeTheNameOfATable() {
        assertThat(constraintNames(uniqueColumns("a.b", "a_b_key.c"))).containsExactly("a_b_2_key", "a_b_key_c_key");
    }

    @Test
    void longNamesAreCutBetweenLettersAndStayApart() {
        String longName = "ä".repeat(31);
        List<String> names = constraintNames(uniqueColumns(
                longName + "." + longName, longName.substring(1) + "." + longName, "日".repeat(21) + ".x"));

        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(name.getBytes(UTF_8).length).isLessThanOrEqualTo(63);
            assertThat(name).endsWith("_key").doesNotContain("\uFFFD");
        });
        assertThat(names)
                .isEqualTo(constraintNames(uniqueColumns(
                        longName + "." + longName, longName.substring(1) + "." + longName, "日".repeat(21) + ".x")));
    }

    @Test
    void manyLongNamesThatBeginAlikeGetTheirNamesInReasonableTime() {
        String table = "t".repeat(60);
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < 1_600; i++) {
            columns.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"" + "c".repeat(58) + "_" + i + "\",\"data_type\":\"INT\",\"is_unique\":true}");
        }
        Experiment experiment = ExperimentReader.fromJson("{\"name\":\"x\",\"tables\":[{\"name\":\"" + table
                        + "\",\"target_rows\":1,\"columns\":[" + columns + "]}]}")
                .orThrow();

        assertThat(constraintNames(experiment)).hasSize(1_600).doesNotHaveDuplicates();
    }

    @Test
    void schemasHaveNamesNoExperimentCanTake() {
        for (String name : List.of(SchemaNames.staging(7), SchemaNames.retiredBy(7), SchemaNames.BOOKKEEPING)) {
            String json = "{\"name\":\"" + name + "\",\"tables\":[]}";
            assertThat(ExperimentReader.fromJson(json).faults().get(0).message())
                    .isEqualTo("'" + name + "' is the name of a schema that the warehouse keeps for itself");
        }
    }
}
