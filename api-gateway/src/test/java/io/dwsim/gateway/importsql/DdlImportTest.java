package io.dwsim.gateway.importsql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.CompositeForeignKey;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ForeignKey;
import io.dwsim.common.experiment.SourceIdentity;
import io.dwsim.common.experiment.Table;
import io.dwsim.sql.Dialect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DdlImportTest {

    private final Script script = Script.in(Dialect.REDSHIFT);

    private Imported imported;

    private Experiment run() {
        imported = script.imported();
        return imported.review().orThrow();
    }

    private List<String> codes() {
        return imported.warnings().stream().map(ImportWarning::code).toList();
    }

    private static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }

    @Test
    void aTableKeepsItsColumnsTheirOrderAndWhatTheSourceSaid() {
        script.table("dev.shop.Customers")
                .identity("id", "bigint", 100, 1)
                .required("email", "varchar(80)")
                .column("note", "varchar(max)")
                .primaryKey("id")
                .unique("email");

        Experiment experiment = run();

        Table table = experiment.tables().get(0);
        assertThat(experiment.sourceDialect()).isEqualTo("redshift");
        assertThat(table.name()).isEqualTo("Customers");
        assertThat(table.sourceName()).isEqualTo("dev.shop.Customers");
        assertThat(table.targetRows()).isEqualTo(1000);
        assertThat(table.primaryKey()).containsExactly("id");
        assertThat(table.columns()).extracting(Column::name).containsExactly("id", "email", "note");
        assertThat(column(table, "id").isUnique()).isTrue();
        assertThat(column(table, "id").minValue()).isEqualByComparingTo("100");
        assertThat(column(table, "id").sourceIdentity()).isEqualTo(new SourceIdentity(100, 1));
        assertThat(column(table, "email").isUnique()).isTrue();
        assertThat(column(table, "email").required()).isTrue();
        assertThat(column(table, "note").required()).isFalse();
        assertThat(column(table, "note").sourceType()).isEqualTo("varchar(max)");
        assertThat(imported.warnings()).isEmpty();
    }

    @Test
    void aCompositePrimaryKeyIsReplacedAndStaysUnique() {
        script.table("orders").required("id", "int").primaryKey("id");
        script.table("lines")
                .column("order_id", "int")
                .column("line_number", "int")
                .column("_ROW_ID", "int")
                .primaryKey("order_id", "line_number")
                .foreignKey(List.of("order_id"), "orders");

        Table lines = run().tables().get(1);

        assertThat(lines.columns())
                .extracting(Column::name)
                .containsExactly("_row_id_2", "order_id", "line_number", "_ROW_ID");
        assertThat(lines.primaryKey()).containsExactly("_row_id_2");
        assertThat(lines.compositeKeys()).containsExactly(List.of("order_id", "line_number"));
        assertThat(column(lines, "order_id").required()).isTrue();
        assertThat(column(lines, "order_id").foreignKey()).isEqualTo(new ForeignKey("orders", "id", false));
        assertThat(lines.warnings()).hasSize(1).first().asString().contains("_row_id_2", "order_id, line_number");
        assertThat(codes()).containsExactly("composite_primary_key");
    }

    @Test
    void aCompositeForeignKeyFindsTheReplacedPrimaryKey() {
        script.table("partsupp").column("p", "int").column("s", "bigint").primaryKey("p", "s");
        script.table("lineitem")
                .required("p", "int")
                .required("s", "int")
                .foreignKey(List.of("s", "p"), "partsupp", "s", "p")
                .foreignKey(List.of("p", "s"), "partsupp");

        Table child = run().tables().get(1);

        assertThat(child.foreignKeys())
                .containsExactly(new CompositeForeignKey(List.of("s", "p"), "partsupp", List.of("s", "p"), false));
        assertThat(column(child, "s").dataType()).hasToString("BIGINT");
        assertThat(codes()).containsExactly("composite_primary_key", "type_aligned", "foreign_key_dropped");
    }

    /** As where every key of every table has the tenant in it. */
    @Test
    void keysMayShareColumns() {
        script.table("orders").column("tenant", "int").column("id", "int").primaryKey("tenant", "id");
        script.table("lines")
                .column("tenant", "int")
                .column("id", "int")
                .column("order_id", "int")
                .column("sku", "varchar(20)")
                .primaryKey("tenant", "id")
                .unique("tenant", "sku")
                .foreignKey(List.of("tenant", "order_id"), "orders");

        Table lines = run().tables().get(1);

        assertThat(lines.compositeKeys()).containsExactly(List.of("tenant", "id"), List.of("tenant", "sku"));
        assertThat(lines.foreignKeys())
                .containsExactly(new CompositeForeignKey(
                        List.of("tenant", "order_id"), "orders", List.of("tenant", "id"), false));
        assertThat(codes()).containsOnly("composite_primary_key");
    }

    @Test
    void keysThatLeadNowhereLeavePlainColumns() {
        script.table("a").column("x", "int").column("y", "varchar(5)");
        script.table("b")
                .column("outside", "int")
                .column("not_unique", "int")
                .column("missing", "int")
                .column("no_key", "int")
                .foreignKey(List.of("outside"), "elsewhere", "id")
                .foreignKey(List.of("not_unique"), "a", "x")
                .foreignKey(List.of("missing"), "a", "z")
                .foreignKey(List.of("no_key"), "a");
        script.table("c").column("t", "varchar(5)").unique("t");
        script.table("d").column("n", "int").foreignKey(List.of("n"), "c", "t");

        Experiment experiment = run();

        assertThat(experiment.tables())
                .allSatisfy(table -> assertThat(table.columns()).allMatch(column -> column.foreignKey() == null));
        assertThat(codes())
                .containsExactly(
                        "foreign_key_outside",
                        "foreign_key_not_unique",
                        "foreign_key_dropped",
                        "foreign_key_dropped",
                        "foreign_key_dropped");
        assertThat(imported.warnings()).extracting(ImportWarning::line).isSorted();
    }

    @Test
    void oneKeyOfARequiredCycleIsMadeNullable() {
        script.table("a")
                .required("id", "int")
                .required("b_id", "int")
                .primaryKey("id")
                .foreignKey(List.of("b_id"), "b");
        script.table("b")
                .required("id", "int")
                .required("a_id", "int")
                .primaryKey("id")
                .foreignKey(List.of("a_id"), "a");
        script.table("boss")
                .required("id", "int")
                .required("boss_id", "int")
                .primaryKey("id")
                .foreignKey(List.of("boss_id"), "boss");

        Experiment experiment = run();

        assertThat(column(experiment.requireTable("a"), "b_id").isNullable()).isFalse();
        assertThat(column(experiment.requireTable("b"), "a_id").isNullable()).isTrue();
        assertThat(column(experiment.requireTable("boss"), "boss_id").isNullable())
                .isTrue();
        assertThat(codes()).containsExactly("required_cycle", "required_cycle");
    }

    @Test
    void tablesGetTheRowsTheirKeysHaveRoomFor() {
        script.table("flags").column("flag", "char(1)").primaryKey("flag");
        script.table("twice")
                .column("flag", "char(1)")
                .column("yes", "boolean")
                .primaryKey("flag", "yes")
                .foreignKey(List.of("flag"), "flags");
        script.table("once").column("flag", "char(1)").primaryKey("flag").foreignKey(List.of("flag"), "flags");

        Experiment experiment = run();

        long flags = experiment.requireTable("flags").targetRows();
        assertThat(flags).isBetween(20L, 100L);
        assertThat(experiment.requireTable("twice").targetRows()).isEqualTo(2 * flags);
        assertThat(experiment.requireTable("once").targetRows()).isEqualTo(flags);
        assertThat(codes()).containsExactly("rows_reduced", "composite_primary_key", "rows_reduced", "rows_reduced");
    }

    @Test
    void namesOfTheDdlAreKeptAndToldApart() {
        script.table("sales.order").column("b.c", "int").column("order", "int").column("Größe", "int");
        script.table("stage.Order").column("x", "int").column("X", "int").column("ctid", "int");
        script.table("stage.order").column("ö".repeat(40), "int").column("ö".repeat(41), "int");

        Experiment experiment = run();

        assertThat(experiment.tables())
                .extracting(Table::name)
                .containsExactly("order", "stage_Order", "stage_order_2");
        assertThat(experiment.tables().get(0).columns())
                .extracting(Column::name)
                .containsExactly("b.c", "order", "Größe");
        assertThat(experiment.tables().get(1).columns())
                .extracting(Column::name)
                .containsExactly("x", "X_2", "ctid_");
        assertThat(experiment.tables().get(2).columns())
                .extracting(Column::name)
                .containsExactly("ö".repeat(31), "ö".repeat(30) + "_2");
        assertThat(codes())
                .containsExactly(
                        "table_renamed",
                        "column_renamed",
                        "column_renamed",
                        "table_renamed",
                        "column_renamed",
                        "column_renamed");
    }

    @Test
    void aForeignKeyMeansTheTableOfItsOwnSchemaUnlessItSaysOtherwise() {
        script.table("one.parent").column("id", "int").primaryKey("id");
        script.table("two.parent").column("id", "int").primaryKey("id");
        script.table("two.child")
                .column("near", "int")
                .column("far", "int")
                .foreignKey(List.of("near"), "parent")
                .foreignKey(List.of("far"), "one.parent");

        Table child = run().requireTable("child");

        assertThat(column(child, "near").foreignKey()).isEqualTo(new ForeignKey("two_parent", "id", true));
        assertThat(column(child, "far").foreignKey()).isEqualTo(new ForeignKey("parent", "id", true));
    }

    @Test
    void namesSuggestRulesWhereTheTypeAgrees() {
        script.table("customer")
                .column("c_first_name", "char(20)")
                .column("EmailAddress", "varchar(100)")
                .column("country_code", "char(2)")
                .column("price", "decimal(7,2)")
                .column("birth_date", "date")
                .column("latitude", "decimal(9,6)")
                .column("gender", "char(1)")
                .column("month", "int")
                .column("vendor_id", "int")
                .column("name", "varchar(60)")
                .column("city", "int");

        Table table = run().tables().get(0);

        assertThat(column(table, "c_first_name").fakerRule()).isEqualTo("first_name");
        assertThat(column(table, "EmailAddress").fakerRule()).isEqualTo("email");
        assertThat(column(table, "country_code").fakerRule()).isEqualTo("country_code");
        assertThat(column(table, "price").maxValue()).isEqualTo(BigDecimal.valueOf(500));
        assertThat(column(table, "birth_date").dateEnd()).hasToString("2005-12-31");
        assertThat(column(table, "latitude").fakerRule()).isEqualTo("latitude");
        assertThat(column(table, "gender").values()).hasSize(2);
        assertThat(column(table, "month").maxValue()).isEqualTo(BigDecimal.valueOf(12));
        assertThat(column(table, "name").fakerRule()).isEqualTo("name");
        assertThat(column(table, "city").fakerRule()).isNull();
        assertThat(imported.suggestions()).hasSize(13);
        assertThat(imported.suggestions().get(10).rule()).isEqualTo(Map.of("derived_from", List.of("name")));
        assertThat(imported.suggestions().get(0))
                .isEqualTo(new RuleSuggestion(
                        "customer",
                        "c_first_name",
                        Map.of("faker_rule", "first_name"),
                        "the name 'c_first_name' says that it is a first name"));

        Imported plain = DdlImport.of(script.read(), "imported", 5, false);
        assertThat(plain.suggestions()).isEmpty();
        assertThat(plain.review().orThrow().tables().get(0).columns())
                .allMatch(column -> column.fakerRule() == null && column.minValue() == null);
        assertThat(plain.review().orThrow().tables().get(0).targetRows()).isEqualTo(5);
    }
}
