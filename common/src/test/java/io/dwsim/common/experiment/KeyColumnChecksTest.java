package io.dwsim.common.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns of foreign keys of several columns that something else decides as well. */
class KeyColumnChecksTest {

    private static final String PARENTS = """
            {name: users, target_rows: 5, primary_key: [tenant, id], columns: [{name: tenant, data_type: INT},
              {name: id, data_type: INT}]},
            {name: orders, target_rows: 5, primary_key: [tenant, id], columns: [{name: tenant, data_type: INT},
              {name: id, data_type: INT}]},
            """;

    private static List<Fault> faults(String fields, String tenant) {
        return ExperimentReader.fromYaml("{name: shop, tables: [" + PARENTS + "{name: c, target_rows: 9, " + fields
                        + ", columns: [{name: tenant, data_type: INT" + tenant + "}, {name: u, data_type: INT},"
                        + " {name: o, data_type: INT}]}]}")
                .faults();
    }

    private static String key(String columns, String table, String referenced, String more) {
        return "{columns: [" + columns + "], references_table: " + table + ", references_columns: [" + referenced + "]"
                + more + "}";
    }

    private static final String TO_USERS = key("tenant, u", "users", "tenant, id", "");
    private static final String TO_ORDERS = key("tenant, o", "orders", "tenant, id", "");

    @Test
    void twoForeignKeysCannotDecideTheSameColumn() {
        assertThat(faults("foreign_keys: [" + TO_USERS + ", " + TO_ORDERS + "]", ""))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/tables/2/foreign_keys/1/columns");
                    assertThat(fault.message())
                            .contains("(tenant, u) to 'users'", "(tenant, o) to 'orders'", "'tenant'");
                });
        assertThat(faults("foreign_keys: [" + TO_USERS + ", " + key("tenant, u", "orders", "tenant, id", "") + "]", ""))
                .extracting(Fault::pointer)
                .containsExactly("/tables/2/foreign_keys/1/columns");
    }

    @Test
    void theSameForeignKeyTwiceInAnyOrderIsOne() {
        assertThat(faults("foreign_keys: [" + TO_USERS + ", " + key("u, tenant", "users", "id, tenant", "") + "]", ""))
                .isEmpty();
        assertThat(faults("foreign_keys: [" + TO_USERS + ", " + key("tenant, u", "users", "id, tenant", "") + "]", ""))
                .hasSize(1);
    }

    @Test
    void oneColumnOfAForeignKeyCannotBeUniqueByItself() {
        assertThat(faults("foreign_keys: [" + TO_USERS + "]", ", is_unique: true"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/tables/2/columns/0/is_unique");
                    assertThat(fault.message()).contains("'tenant'", "(tenant, u) to 'users'");
                });
        assertThat(faults("primary_key: [tenant], foreign_keys: [" + TO_USERS + "]", ""))
                .extracting(Fault::pointer)
                .containsExactly("/tables/2/primary_key/0");
        assertThat(faults("primary_key: [tenant, u], foreign_keys: [" + TO_USERS + "]", ""))
                .isEmpty();
    }

    @Test
    void anyColumnOfANullableForeignKeySaysInHowManyRowsAllAreNull() {
        ExperimentReading one = nullable("", ", null_ratio: 0.3");
        ExperimentReading two = nullable(", null_ratio: 0.4", ", null_ratio: 0.3");

        assertThat(one.warnings()).extracting(Fault::pointer).isEmpty();
        assertThat(nullRatios(one)).containsExactly(0.3, 0.3);
        assertThat(two.warnings()).extracting(Fault::pointer).containsExactly("/tables/2/columns/1/null_ratio");
        assertThat(nullRatios(two)).containsExactly(0.4, 0.4);
        assertThat(nullRatios(nullable("", ""))).containsExactly(0.1, 0.1);
    }

    private static ExperimentReading nullable(String tenant, String user) {
        return ExperimentReader.fromYaml(
                "{name: shop, tables: [" + PARENTS + "{name: c, target_rows: 9, foreign_keys: ["
                        + key("tenant, u", "users", "tenant, id", ", nullable: true")
                        + "], columns: [{name: tenant, data_type: INT, required: false" + tenant
                        + "}, {name: u, data_type: INT, required: false" + user + "}]}]}");
    }

    private static List<Double> nullRatios(ExperimentReading reading) {
        return reading.orThrow().requireTable("c").columns().stream()
                .map(Column::effectiveNullRatio)
                .toList();
    }

    @Test
    void aNullableForeignKeyHasNoPlaceInThePrimaryKey() {
        String nullable = key("tenant, u", "users", "tenant, id", ", nullable: true");

        assertThat(faults("primary_key: [tenant, u], foreign_keys: [" + nullable + "]", ""))
                .extracting(Fault::pointer)
                .containsExactly("/tables/2/primary_key/0", "/tables/2/primary_key/1");
    }
}
