package io.dwsim.gateway.query;

import static io.dwsim.gateway.query.Experiments.experiment;
import static io.dwsim.gateway.query.Experiments.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.gatewaytest.QueryTestApplication.ListedExperiments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhysicalNamesTest {

    private static final Experiment SHOP =
            experiment("Shop", table("Orders", "Order_Id", "Größe"), table("items", "id"), table("b__c", "id"));
    private static final Experiment NESTED = experiment("shop__b", table("c", "id"));
    private final ListedExperiments catalog = new ListedExperiments();

    PhysicalNamesTest() {
        catalog.add(SHOP);
        catalog.add(NESTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT * FROM shop__orders                   | SELECT * FROM "shop"."orders" AS "shop__orders"
            SELECT * FROM Shop__Orders o                 | SELECT * FROM "shop"."orders" o
            SELECT * FROM Shop__Orders AS o              | SELECT * FROM "shop"."orders" AS o
            SELECT * FROM shop__orders, shop__items i    | SELECT * FROM "shop"."orders" AS "shop__orders", "shop"."items" i
            SELECT shop__orders.x FROM shop__orders      | SELECT shop__orders.x FROM "shop"."orders" AS "shop__orders"
            SELECT "SHOP__orders".x FROM "Shop__Orders"  | SELECT "shop__orders".x FROM "shop"."orders" AS "shop__orders"
            SELECT 'shop__orders' FROM t -- shop__orders | SELECT 'shop__orders' FROM t -- shop__orders
            SELECT shop__orders() FROM t                 | SELECT shop__orders() FROM t
            SELECT shop__orders AS shop__items FROM t    | SELECT shop__orders AS shop__items FROM t
            SELECT * FROM x.shop__orders                 | SELECT * FROM x.shop__orders
            SELECT * FROM shop__nope                     | SELECT * FROM shop__nope
            TABLE shop__items                            | TABLE "shop"."items"
            WITH shop__orders AS (SELECT 1) SELECT * FROM shop__orders | WITH shop__orders AS (SELECT 1) SELECT * FROM shop__orders
            WITH shop__items AS (SELECT * FROM shop__items i) SELECT * FROM shop__items | WITH shop__items AS (SELECT * FROM "shop"."items" i) SELECT * FROM shop__items
            WITH RECURSIVE shop__items AS (SELECT 1 UNION ALL SELECT 2 FROM shop__items) SELECT * FROM shop__items | WITH RECURSIVE shop__items AS (SELECT 1 UNION ALL SELECT 2 FROM shop__items) SELECT * FROM shop__items
            SELECT (WITH shop__items AS (SELECT 1) SELECT 2 FROM shop__items) FROM shop__items | SELECT (WITH shop__items AS (SELECT 1) SELECT 2 FROM shop__items) FROM "shop"."items" AS "shop__items"
            SELECT * FROM t WHERE x IN (SELECT id FROM shop__items) | SELECT * FROM t WHERE x IN (SELECT id FROM "shop"."items" AS "shop__items")
            SELECT 1 LIMIT (SELECT max(id) FROM shop__items) | SELECT 1 LIMIT (SELECT max(id) FROM "shop"."items" AS "shop__items")
            EXPLAIN (ANALYZE, BUFFERS) SELECT * FROM shop__items WHERE true | EXPLAIN (ANALYZE, BUFFERS) SELECT * FROM "shop"."items" AS "shop__items" WHERE true
            SELECT * FROM ONLY shop__items, (shop__orders CROSS JOIN t) WHERE j ?& $1 | SELECT * FROM ONLY "shop"."items" AS "shop__items", ("shop"."orders" AS "shop__orders" CROSS JOIN t) WHERE j ?& $1
            SELECT j ? 'a', extract(year FROM shop__items) FROM ROWS FROM (f()) g, shop__items i | SELECT j ? 'a', extract(year FROM shop__items) FROM ROWS FROM (f()) g, "shop"."items" i
            WITH shop__items (n) AS NOT MATERIALIZED (SELECT 1) SELECT j ?& x FROM shop__items, shop__orders | WITH shop__items (n) AS NOT MATERIALIZED (SELECT 1) SELECT j ?& x FROM shop__items, "shop"."orders" AS "shop__orders"
            SELECT "ORDER_ID" FROM shop.orders           | SELECT "order_id" FROM shop.orders
            SELECT "Order_Id", "Other" FROM "SHOP"."Orders" | SELECT "order_id", "Other" FROM "shop"."orders"
            SELECT GRÖSSE, Größe, GröSSE FROM shop.orders | SELECT GRÖSSE, Größe, GröSSE FROM shop.orders
            SELECT "ORDER_ID" FROM elsewhere             | SELECT "ORDER_ID" FROM elsewhere
            """)
    void makesNamesPhysicalAndLeavesTheRest(String written, String sent) {
        assertThat(PhysicalNames.rewrite(written, null, catalog).sql().text()).isEqualTo(sent);
    }

    @Test
    void foldsLettersThatPostgresDoesNot() {
        catalog.add(experiment("umlaut", table("t", "Äpfel")));
        assertThat(PhysicalNames.rewrite("SELECT ÄPFEL, \"äpfel\" FROM umlaut.t", null, catalog)
                        .sql()
                        .text())
                .isEqualTo("SELECT \"äpfel\", \"äpfel\" FROM umlaut.t");
    }

    @Test
    void keepsAcrossLinesCommentsAndStrings() {
        String written = "SELECT 'a\n\n\nb', $$;$$ -- one\n\n\n\nFROM /* two */ shop__orders\n\tWHERE x = E'\\''";
        assertThat(PhysicalNames.rewrite(written, null, catalog).sql().text())
                .isEqualTo(written.replace("shop__orders", "\"shop\".\"orders\" AS \"shop__orders\""));
    }

    @Test
    void refusesANameThatCouldMeanTwoTables() {
        assertThatThrownBy(() -> PhysicalNames.rewrite("SELECT * FROM shop__b__c", null, catalog))
                .isInstanceOf(DwsimException.class)
                .hasMessageContaining("table 'b__c' of experiment 'Shop' or table 'c' of experiment 'shop__b'");
        assertThat(PhysicalNames.rewrite("SELECT shop__b__c FROM t", null, catalog)
                        .sql()
                        .text())
                .isEqualTo("SELECT shop__b__c FROM t");
    }

    @Test
    void takesABareNameForATableOfTheNamedExperimentFirst() {
        Experiment named = experiment("x", table("shop__orders", "Id"));
        assertThat(PhysicalNames.rewrite("SELECT \"ID\" FROM shop__orders, shop__items", named, catalog)
                        .sql()
                        .text())
                .isEqualTo("SELECT \"id\" FROM shop__orders, \"shop\".\"items\" AS \"shop__items\"");
    }

    @Test
    void remembersTheSpellingsOfTheUser() {
        UserSpellings spellings = PhysicalNames.rewrite(
                        "SELECT \"ID\", \"Id\", max(\"ORDER_ID\") AS \"Order_ID\", \"GRÖßE\" FROM shop__orders, shop__items",
                        null,
                        catalog)
                .spellings();
        assertThat(spellings.of("id")).isEmpty();
        assertThat(spellings.ofAlias("order_id")).contains("Order_ID");
        assertThat(spellings.of("größe")).contains("GRÖßE");
        assertThat(spellings.ofAlias("größe")).isEmpty();
    }
}
