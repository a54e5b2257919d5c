package io.dwsim.gateway.query;

import static io.dwsim.gateway.query.Experiments.experiment;
import static io.dwsim.gateway.query.Experiments.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.gateway.query.Gateway.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Errors of Postgres, told in the user's own text. */
class ErrorPlaceIT {

    private static final Experiment SHOP = experiment("Shop", table("Orders", "Order_Id", "Größe"));

    private static Warehouse warehouse;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws Exception {
        warehouse = Warehouse.withDialects();
        warehouse.publish(SHOP);
        gateway = Gateway.over(warehouse, Map.of());
        gateway.experiments().add(SHOP);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        warehouse.close();
    }

    /** The name that does not exist is {@code nope} in each, and there only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT nope",
                "  \n\n  SELECT nope  ",
                "-- SELECT 1 comes first\nSELECT 1, nope",
                ";;\n SELECT nope ; ",
                "/* a; b */ SELECT '🙂🙂', /* ö */ nope -- rest",
                "SELECT 1,\r\n\tnope\r\nFROM Shop__Orders",
                "SELECT o.\"ORDER_ID\", shop__orders.\"Größe\", nope FROM \"Shop__ORDERS\" AS shop__orders, Shop__Orders o",
                "WITH a AS (SELECT * FROM shop__orders), b AS (SELECT \"Order_ID\", nope FROM a) SELECT * FROM b",
                "SELECT 1 FROM shop__orders JOIN Shop.\"orders\" q ON q.\"Order_Id\" = nope.\"Order_Id\"",
                "EXPLAIN SELECT nope",
                "SELECT $x$ nothing; $x$ || $$;$$, nope",
            })
    void theCaretStandsBelowTheNameThatIsWrong(String sql) throws Exception {
        theCaretIsAtNope(sql, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT TOP 3 nope FROM Shop__Orders",
                "SELECT DATEADD(day, 1, CURRENT_DATE()),\n  /* ö */ nope, FROM analytics.shop.orders",
                "// first\nSELECT IFF(1 = 1, 'it\\'s', NULL), LISTAGG(nope, ',') WITHIN GROUP (ORDER BY 1) FROM shop__orders",
                "SELECT \"Order_Id\" FROM shop__orders QUALIFY ROW_NUMBER() OVER (ORDER BY nope) = 1"
            })
    void theCaretStandsThereInADialectToo(String sql) throws Exception {
        theCaretIsAtNope(sql, Map.of("dialect", "snowflake"));
    }

    @Test
    void whatADialectHasAndWeHaveNotIsShownAtItsPlace() throws Exception {
        Answer answer = gateway.query(
                "SELECT 1\nFROM @stage/file.csv", Map.of("dialect", "snowflake", "experiment_name", "shop"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("line").asInt()).isEqualTo(2);
        assertThat(answer.json().get("column").asInt()).isEqualTo(6);
        assertThat(answer.json().get("construct").asString()).containsIgnoringCase("stage");
        assertThat(answer.json().get("hint").asString()).isNotBlank();
        assertThat(answer.json().get("excerpt").asString()).isEqualTo("FROM @stage/file.csv\n     ^");
    }

    private static void theCaretIsAtNope(String sql, Map<String, Object> more) throws Exception {
        Answer answer = gateway.query(sql, more);
        assertThat(answer.status()).isEqualTo(400);
        JsonNode problem = answer.json();
        int offset = sql.indexOf("nope");
        String before = sql.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int lineStart = before.lastIndexOf('\n') + 1;
        assertThat(problem.get("line").asInt()).isEqualTo(line);
        assertThat(problem.get("column").asInt()).isEqualTo(before.codePointCount(lineStart, offset) + 1);
        String[] excerpt = problem.get("excerpt").asString().split("\n");
        assertThat(sql).contains(excerpt[0]);
        assertThat(excerpt[0].substring(
                        excerpt[0].offsetByCodePoints(0, excerpt[1].codePointCount(0, excerpt[1].length()) - 1)))
                .startsWith("nope");
    }

    @Test
    void anErrorAtTheEndPointsBehindTheText() throws Exception {
        JsonNode problem = gateway.query("SELECT * FROM Shop__Orders WHERE").json();
        assertThat(problem.get("sqlstate").asString()).isEqualTo("42601");
        assertThat(problem.get("excerpt").asString())
                .isEqualTo("SELECT * FROM Shop__Orders WHERE\n" + " ".repeat(32) + "^");
    }

    @Test
    void anErrorWithoutAPlaceHasNoCaret() throws Exception {
        JsonNode problem =
                gateway.query("SELECT 1 / (i - 5) FROM generate_series(1, 9) i").json();
        assertThat(problem.get("sqlstate").asString()).isEqualTo("22012");
        assertThat(problem.get("message").asString()).isEqualTo("division by zero");
        assertThat(problem.has("line")).isFalse();
        assertThat(problem.has("excerpt")).isFalse();
    }

    @Test
    void aMisspelledColumnComesWithTheHintOfTheServer() throws Exception {
        JsonNode problem = gateway.query("SELECT order_idd FROM shop__orders").json();
        assertThat(problem.get("hint").asString()).contains("shop__orders.order_id");
    }
}
