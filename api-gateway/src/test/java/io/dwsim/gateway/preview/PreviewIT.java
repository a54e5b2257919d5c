package io.dwsim.gateway.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.WorkerlessGateway;
import io.dwsim.gateway.run.CompletedRuns;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Previews over HTTP. */
class PreviewIT extends WorkerlessGateway {

    private static final String PEOPLE = """
            name: people
            tables:
              - name: Person
                target_rows: 1000000000
                primary_key: [id]
                columns:
                  - {name: id, data_type: BIGINT}
                  - {name: name, data_type: VARCHAR, faker_rule: name}
                  - {name: email, data_type: VARCHAR, faker_rule: email, is_unique: true}
                  - {name: nick, data_type: VARCHAR, required: false, null_ratio: 1}
              - name: visit
                target_rows: 5
                columns:
                  - name: person
                    data_type: BIGINT
                    foreign_key: {references_table: Person, references_column: id}
            """;

    private static final String TYPES = """
            name: types
            tables:
              - name: t
                target_rows: 3
                columns:
                  - {name: a, data_type: SMALLINT, min_value: 7, max_value: 7}
                  - {name: b, data_type: BIGINT, values: [9007199254740993]}
                  - {name: c, data_type: DECIMAL, precision: 38, scale: 10, values: [12345678901234567890.0000000010]}
                  - {name: d, data_type: DECIMAL, precision: 12, scale: 8, values: [0]}
                  - {name: e, data_type: FLOAT, values: [0.5]}
                  - {name: f, data_type: BOOLEAN, values: [true]}
                  - {name: g, data_type: DATE, date_start: 2024-02-29, date_end: 2024-02-29}
                  - {name: h, data_type: TIMESTAMP, values: ["2024-02-29T10:00:00"]}
                  - {name: i, data_type: TIMESTAMPTZ, values: ["2024-02-29T10:00:00.5"]}
                  - {name: j, data_type: TIME, values: ["09:30:00"]}
                  - {name: k, data_type: UUID, values: ["00000000-0000-0000-0000-000000000001"]}
                  - {name: l, data_type: JSON, values: ['{"a": 1}']}
            """;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        startGateway(directory);
        for (String definition : new String[] {PEOPLE, TYPES}) {
            assertThat(gateway.post("/api/experiments", "application/yaml", definition)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private static JsonNode preview(String experimentAndParameters) throws Exception {
        HttpResponse<String> answer = gateway.get("/api/experiments/" + experimentAndParameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DwsimJson.mapper().readTree(answer.body());
    }

    private static JsonNode refused(String experimentAndParameters, int status, String code) throws Exception {
        HttpResponse<String> answer = gateway.get("/api/experiments/" + experimentAndParameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = DwsimJson.mapper().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        return problem;
    }

    @Test
    void rowsFarAwayAreThereAsFastAsTheFirst() throws Exception {
        preview("people/preview?table=Person&seed=1&limit=1");
        long start = System.nanoTime();
        JsonNode preview = preview("people/preview?table=Person&offset=900000000&limit=3&seed=42");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(preview.path("rows")).hasSize(3);
        assertThat(preview.at("/rows/0/0").longValue()).isEqualTo(900_000_001);
        assertThat(preview.at("/rows/2/0").longValue()).isEqualTo(900_000_003);
        assertThat(preview.at("/rows/0/2").asString()).contains("@");
        assertThat(preview.at("/rows/0/3").isNull()).isTrue();
        assertThat(preview.path("row_count").longValue()).isEqualTo(1_000_000_000);
        assertThat(preview.path("seed").longValue()).isEqualTo(42);
        assertThat(preview.path("run_id").isNull()).isTrue();
        assertThat(preview.path("columns").toString())
                .startsWith("[{\"name\":\"id\",\"data_type\":\"BIGINT\"},{\"name\":\"name\"");
    }

    @Test
    void theSameRowIsTheSameWhereverThePreviewStarts() throws Exception {
        JsonNode from10 = preview("people/preview?table=Person&offset=10&limit=20&seed=-5");
        JsonNode from25 = preview("people/preview?table=Person&offset=25&limit=1&seed=-5");
        assertThat(from25.at("/rows/0")).isEqualTo(from10.at("/rows/15"));
        assertThat(preview("people/preview?table=Person&offset=25&limit=1&seed=6")
                        .at("/rows/0"))
                .isNotEqualTo(from25.at("/rows/0"));
    }

    @Test
    void rowsBeyondTheEndAreNotThere() throws Exception {
        assertThat(preview("people/preview?table=visit&offset=3").path("rows")).hasSize(2);
        assertThat(preview("people/preview?table=VISIT&offset=5").path("rows")).isEmpty();
        assertThat(preview("people/preview?table=visit&offset=9223372036854775807&limit=1000")
                        .path("rows"))
                .isEmpty();
    }

    @Test
    void cellsLookAsInTheAnswerOfAQuery() throws Exception {
        HttpResponse<String> answer = gateway.get("/api/experiments/TYPES/preview?limit=1");
        assertThat(answer.body())
                .contains("\"rows\":[[7,9007199254740993,12345678901234567890.0000000010,0.00000000,0.5,true,"
                        + "\"2024-02-29\",\"2024-02-29T10:00:00\",\"2024-02-29T10:00:00.5Z\",\"09:30:00\","
                        + "\"00000000-0000-0000-0000-000000000001\",\"{\\\"a\\\": 1}\"]]")
                .contains("\"table\":\"t\"")
                .contains("\"seed\":0");
    }

    @Test
    void withoutASeedTheRowsAreThoseOfTheNewestCompletedRun() throws Exception {
        assertThat(gateway.post("/api/experiments", "application/yaml", PEOPLE.replace("name: people", "name: ran"))
                        .statusCode())
                .isEqualTo(201);
        long run = CompletedRuns.complete(
                gateway, "ran", DwsimJson.mapper().readTree("{\"rows\": {\"Person\": 30}, \"seed\": 77}"));
        JsonNode preview = preview("ran/preview?table=Person&offset=25");
        assertThat(preview.path("seed").longValue()).isEqualTo(77);
        assertThat(preview.path("run_id").longValue()).isEqualTo(run);
        assertThat(preview.path("row_count").longValue()).isEqualTo(30);
        assertThat(preview.path("rows")).hasSize(5);
        assertThat(preview.at("/rows/0"))
                .isEqualTo(preview("ran/preview?table=Person&offset=25&seed=77").at("/rows/0"));
    }

    @Test
    void wrongParametersAreNamedAllAtOnce() throws Exception {
        JsonNode problem = refused("people/preview?table=nope&offset=-1&limit=1001&seed=a", 400, "INVALID_REQUEST");
        assertThat(problem.path("errors")).hasSize(4);
        assertThat(problem.at("/errors/0/message").asString())
                .isEqualTo("parameter 'table' must be one of: Person, visit");
        assertThat(problem.at("/errors/0/value").asString()).isEqualTo("nope");
        assertThat(problem.at("/errors/2/message").asString())
                .isEqualTo("parameter 'limit' must be a whole number from 1 to 1000");
        assertThat(refused("people/preview", 400, "INVALID_REQUEST")
                        .at("/errors/0/message")
                        .asString())
                .contains("Person, visit");
        refused("types/preview?limit=0", 400, "INVALID_REQUEST");
        refused("types/preview?offset=1.5", 400, "INVALID_REQUEST");
        refused("nobody/preview", 404, "EXPERIMENT_NOT_FOUND");
    }

    @Test
    void aRowThatARuleCannotMakeIsTheRulesFault() throws Exception {
        assertThat(gateway.post("/api/experiments", "application/yaml", """
                        name: broken
                        tables:
                          - name: t
                            target_rows: 3
                            columns:
                              - {name: zero, data_type: INT, min_value: 0, max_value: 0}
                              - {name: ratio, data_type: INT, expression: "1 / zero"}
                        """).statusCode())
                .isEqualTo(201);
        JsonNode problem = refused("broken/preview", 400, "INVALID_EXPERIMENT");
        assertThat(problem.path("detail").asString())
                .contains("'ratio'")
                .contains("row 0")
                .doesNotContain("io.dwsim");
    }
}
