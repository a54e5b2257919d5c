package io.dwsim.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.query.Gateway.Answer;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What Redshift and Snowflake write and Postgres does not, each with the rows it must give or the refusal it must get. */
class DialectQueriesIT {

    private static Warehouse warehouse;
    private static Gateway gateway;

    /**
     * An entry of a file of queries.
     *
     * @param title behind {@code #}
     * @param expected behind {@code =} the rows as JSON, behind {@code !} a part of the refusal
     */
    record Case(String dialect, String title, String sql, String expected, boolean isRefused) {
        @Override
        public String toString() {
            return dialect + ": " + title;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        warehouse = Warehouse.withDialects();
        DialectShop.publish(warehouse);
        gateway = Gateway.over(warehouse);
        gateway.experiments().add(DialectShop.SHOP);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        warehouse.close();
    }

    static Stream<Case> cases() throws Exception {
        return Stream.concat(read("snowflake").stream(), read("redshift").stream());
    }

    private static List<Case> read(String dialect) throws Exception {
        try (InputStream in = Objects.requireNonNull(
                DialectQueriesIT.class.getResourceAsStream("queries-" + dialect + ".txt"), dialect)) {
            List<Case> cases = new ArrayList<>();
            String title = "";
            StringBuilder sql = new StringBuilder();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("# ")) {
                    title = line.substring(2);
                } else if (line.startsWith("= ") || line.startsWith("! ")) {
                    cases.add(
                            new Case(dialect, title, sql.toString().strip(), line.substring(2), line.startsWith("!")));
                    sql.setLength(0);
                } else {
                    sql.append(line).append('\n');
                }
            }
            return cases;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void gives(Case query) throws Exception {
        Answer answer = gateway.query(query.sql(), Map.of("experiment_name", "Shop", "dialect", query.dialect()));
        if (query.isRefused()) {
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(400);
            assertThat(answer.json().get("detail").asString()).contains(query.expected());
        } else {
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
            assertThat(plain(answer.json().get("rows")))
                    .as(answer.json().path("executed_sql").asString(""))
                    .isEqualTo(plain(DwsimJson.mapper().readTree(query.expected())));
        }
    }

    /** Rows whose numbers are without the zeros that do not count. */
    private static String plain(JsonNode rows) {
        StringBuilder plain = new StringBuilder();
        for (JsonNode row : rows) {
            for (JsonNode value : row) {
                plain.append(
                        value.isNumber()
                                ? value.decimalValue().stripTrailingZeros().toPlainString()
                                : value.toString());
                plain.append(' ');
            }
            plain.append('\n');
        }
        return plain.toString();
    }
}
