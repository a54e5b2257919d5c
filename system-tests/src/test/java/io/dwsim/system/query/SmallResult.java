package io.dwsim.system.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Some rows of the table that stays as it is. No value of it needs quotes in CSV. */
record SmallResult(List<List<String>> rows, int first) {

    private static final int ROWS = 20;
    private static final String COLUMNS = "id, label, cents, day";

    static SmallResult any(List<List<String>> all, Random random) {
        int first = 1 + random.nextInt(all.size() - ROWS);
        return new SmallResult(all.subList(first - 1, first - 1 + ROWS), first);
    }

    String sql() {
        return "SELECT " + COLUMNS + " FROM facts WHERE id BETWEEN " + first + " AND " + (first + ROWS - 1)
                + " ORDER BY id";
    }

    void checkJson(String body) {
        JsonNode answer = DwsimJson.mapper().readTree(body);
        List<List<String>> seen = new ArrayList<>();
        answer.get("rows").forEach(row -> seen.add(texts(row)));
        assertThat(seen).as(sql()).isEqualTo(rows);
        assertThat(answer.get("row_count").intValue()).isEqualTo(ROWS);
    }

    void checkNdjson(String body) {
        List<List<String>> seen = body.lines()
                .map(line -> texts(DwsimJson.mapper().readTree(line)))
                .toList();
        assertThat(seen).as(sql()).isEqualTo(rows);
    }

    void checkCsv(String body) {
        List<List<String>> seen =
                body.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
        assertThat(seen).as(sql()).isEqualTo(rows);
    }

    void checkParquet(Path file) throws Exception {
        assertThat(DuckDb.query("SELECT * FROM '" + file + "' ORDER BY id"))
                .as(sql())
                .isEqualTo(rows);
    }

    private static List<String> texts(JsonNode row) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : row) {
            texts.add(value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString());
        }
        return texts;
    }
}
