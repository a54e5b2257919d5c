package io.dwsim.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports over HTTP on rows that the engine has made, as they are and after something was done to them. */
class ReportIT extends ReportedExperiment {

    private static JsonNode report(Published published) throws Exception {
        HttpResponse<String> answer = gateway.get(published.path());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DwsimJson.mapper().readTree(answer.body());
    }

    private static List<String> failures(JsonNode report) {
        return checks(report).stream()
                .filter(check -> !check.path("passed").asBoolean())
                .map(ReportIT::title)
                .toList();
    }

    private static List<JsonNode> checks(JsonNode report) {
        return StreamSupport.stream(report.path("checks").spliterator(), false).toList();
    }

    private static String title(JsonNode check) {
        return check.path("table").asString()
                + (check.path("column").isNull()
                        ? ""
                        : "." + check.path("column").asString()) + " "
                + check.path("rule").asString();
    }

    @Test
    void whatTheEngineMakesPassesEveryCheck() throws Exception {
        JsonNode report = report(published());
        assertThat(failures(report)).as(report.path("checks").toString()).isEmpty();
        assertThat(report.at("/summary/failed").asInt()).isZero();
        assertThat(report.at("/summary/passed").asInt())
                .isEqualTo(checks(report).size());
        JsonNode weights = checks(report).stream()
                .filter(check -> title(check).equals("Customer.segment weights"))
                .findFirst()
                .orElseThrow();
        assertThat(weights.path("p_value").doubleValue()).isBetween(1e-6, 1.0);
        assertThat(weights.path("significance").doubleValue()).isEqualTo(1e-6);
        assertThat(weights.at("/expected/0").toString()).isEqualTo("{\"value\":\"gold\",\"share\":0.1}");
        assertThat(checks(report).stream().map(ReportIT::title))
                .doesNotHaveDuplicates()
                .contains(
                        "Customer row_count",
                        "Customer.id primary_key",
                        "Customer.id is_unique",
                        "Customer.id required",
                        "Customer.email varchar_length",
                        "Customer.segment values",
                        "Customer.segment weights",
                        "Customer.grade weights",
                        "Customer.active weights",
                        "Customer.age min_value",
                        "Customer.age distribution",
                        "Customer.score distribution",
                        "Customer.ratio distribution",
                        "Customer.balance distribution",
                        "Customer.wealth distribution",
                        "Customer.visits distribution",
                        "Customer.rank_no distribution",
                        "Customer.signup distribution",
                        "Customer.seen distribution",
                        "Customer.wakes distribution",
                        "Customer.signup date_start",
                        "Customer.nick null_ratio",
                        "Customer.token null_ratio",
                        "Customer.referrer foreign_key",
                        "Customer.referrer null_ratio",
                        "line.customer_id, line_no primary_key",
                        "line.customer_id per_parent",
                        "parcel.c, l foreign_keys",
                        "parcel.c, l foreign_keys.distribution",
                        "parcel.customer_id foreign_key.distribution",
                        "parcel.payer_id foreign_key.skew",
                        "day_pass.customer_id, valid_on composite_keys",
                        "nothing row_count")
                .doesNotContain("Customer.id distribution", "Customer.doubled distribution");
    }

    @Test
    void columnsAreDescribedAsTheyAre() throws Exception {
        Published published = published();
        String customer = published.experiment() + ".customer";
        execute(
                "UPDATE " + customer + " SET age = CASE WHEN id <= 3000 THEN 20 WHEN id <= 3999 THEN 21 ELSE 60 END",
                "UPDATE " + customer + " SET seen = CASE id WHEN 1 THEN TIMESTAMPTZ '2021-05-06 07:08:09+00'"
                        + " WHEN 2 THEN TIMESTAMPTZ '2022-01-01 00:00:00.25+00' END",
                "UPDATE " + customer + " SET score = id");
        JsonNode report = report(published);
        assertThat(report.path("experiment_name").asString()).isEqualTo(published.experiment());
        assertThat(report.path("run_id").longValue()).isEqualTo(published.run());
        JsonNode table = report.at("/tables/0");
        assertThat(table.path("rows").longValue()).isEqualTo(4_000);
        assertThat(table.path("sampled").asBoolean()).isFalse();
        JsonNode age = table.at("/columns/4");
        assertThat(age.toString())
                .startsWith("{\"column\":\"age\",\"data_type\":\"INT\",\"count\":4000,\"nulls\":0,\"distinct\":3,"
                        + "\"min\":20,\"max\":60,\"top_values\":[{\"value\":20,\"count\":3000},"
                        + "{\"value\":21,\"count\":999},{\"value\":60,\"count\":1}],"
                        + "\"histogram\":[{\"from\":20,\"to\":22,\"count\":3999},{\"from\":23,\"to\":25,\"count\":0}");
        assertThat(age.at("/histogram/13").toString()).isEqualTo("{\"from\":59,\"to\":60,\"count\":1}");
        JsonNode score = table.at("/columns/5");
        assertThat(score.path("histogram")).hasSize(20);
        assertThat(score.at("/histogram/19/to").doubleValue()).isEqualTo(4000);
        assertThat(StreamSupport.stream(score.path("histogram").spliterator(), false)
                        .mapToLong(bucket -> bucket.path("count").longValue())
                        .toArray())
                .containsOnly(200);
        JsonNode seen = table.at("/columns/12");
        assertThat(seen.path("min").asString()).isEqualTo("2021-05-06T07:08:09Z");
        assertThat(seen.path("max").asString()).isEqualTo("2022-01-01T00:00:00.25Z");
        assertThat(seen.path("nulls").longValue()).isEqualTo(3_998);
        JsonNode profile = table.at("/columns/17");
        assertThat(profile.path("min").isNull()).isTrue();
        assertThat(profile.path("histogram")).isEmpty();
        assertThat(report.at("/tables/4/columns/0").toString())
                .isEqualTo("{\"column\":\"a\",\"data_type\":\"INT\",\"count\":0,\"nulls\":0,\"distinct\":0,"
                        + "\"min\":null,\"max\":null,\"top_values\":[],\"histogram\":[]}");
    }

    @Test
    void exactlyTheChecksOfWhatWasDamagedFail() throws Exception {
        Published published = published();
        String schema = published.experiment();
        dropConstraints(schema);
        execute(
                "DELETE FROM " + schema + ".day_pass WHERE ctid = (SELECT min(ctid) FROM " + schema + ".day_pass)",
                "INSERT INTO " + schema + ".day_pass SELECT * FROM " + schema
                        + ".day_pass WHERE ctid = (SELECT max(ctid) FROM " + schema + ".day_pass)",
                "UPDATE " + schema + ".customer SET email = 'twice' WHERE id IN (1, 2)",
                "UPDATE " + schema + ".customer SET segment = 'tin' WHERE id = 3",
                "UPDATE " + schema + ".customer SET active = true WHERE NOT active AND id <= 2000",
                "UPDATE " + schema + ".customer SET age = 17 WHERE id = 4",
                "UPDATE " + schema + ".customer SET score = score + 5",
                "UPDATE " + schema + ".customer SET signup = '2024-01-01' WHERE id = 5",
                "UPDATE " + schema + ".customer SET code = NULL WHERE id = 6",
                "UPDATE " + schema + ".customer SET nick = NULL WHERE id % 4 = 0",
                "UPDATE " + schema + ".customer SET referrer = -1 WHERE id = 9",
                "UPDATE " + schema + ".line SET line_no = line_no + 10 WHERE customer_id = 1 AND line_no = 1",
                "DELETE FROM " + schema + ".line WHERE customer_id = 7",
                "UPDATE " + schema + ".parcel SET customer_id = 1 WHERE customer_id % 9 = 0",
                "UPDATE " + schema + ".parcel SET c = 0 WHERE ctid = (SELECT min(ctid) FROM " + schema + ".parcel)",
                "UPDATE " + schema + ".parcel SET payer_id = 1 + payer_id % 4000");
        assertThat(failures(report(published)))
                .containsExactlyInAnyOrder(
                        "Customer.email is_unique",
                        "Customer.segment values",
                        "Customer.active weights",
                        "Customer.age min_value",
                        "Customer.score distribution",
                        "Customer.signup date_end",
                        "Customer.code required",
                        "Customer.nick null_ratio",
                        "Customer.referrer foreign_key",
                        "line row_count",
                        "line.customer_id per_parent",
                        "parcel.customer_id foreign_key.distribution",
                        "parcel.c, l foreign_keys",
                        "day_pass.customer_id, valid_on composite_keys");
    }

    private static void dropConstraints(String schema) throws SQLException {
        execute("""
                DO $$ DECLARE c record; BEGIN
                  FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint
                            WHERE connamespace = '%s'::regnamespace AND contype IN ('f', 'p', 'u') ORDER BY contype LOOP
                    EXECUTE format('ALTER TABLE %%s DROP CONSTRAINT %%I CASCADE', c.t, c.conname);
                  END LOOP;
                END $$""".formatted(schema));
        execute("ALTER TABLE " + schema + ".customer ALTER code DROP NOT NULL");
    }
}
