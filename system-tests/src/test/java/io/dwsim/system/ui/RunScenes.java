package io.dwsim.system.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.dwsim.common.json.DwsimJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Runs for tests to look at. */
final class RunScenes {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    static final String HOSTILE_NAME = "<img src=x onerror=alert(1)>";

    private RunScenes() {}

    /** Two tables, of which one refers to the other; parts have a thousand rows. */
    static void create(Ui ui, String experiment, long orders) {
        ui.api()
                .post("/api/experiments", """
                {name: %s, tables: [
                  {name: customers, target_rows: 3000, primary_key: [id], columns: [
                    {name: id, data_type: BIGINT, is_unique: true},
                    {name: city, data_type: VARCHAR, varchar_length: 60, faker_rule: city, required: false}]},
                  {name: orders, target_rows: %d, primary_key: [id], columns: [
                    {name: id, data_type: BIGINT, is_unique: true},
                    {name: amount, data_type: DECIMAL, precision: 10, scale: 2, min_value: 1, max_value: 500},
                    {name: ordered_on, data_type: DATE},
                    {name: customer_id, data_type: BIGINT,
                     foreign_key: {references_table: customers, references_column: id}}]}]}""".formatted(experiment, orders), "application/yaml")
                .expect(201);
    }

    /** A run that has ended well. */
    static long completed(Ui ui, String experiment) {
        long id = ui.api().generate(experiment, "{\"seed\": 42}");
        ui.api().awaitEnd(experiment, id, PATIENCE).expect("COMPLETED");
        return id;
    }

    /** A run of a table whose name is a script. */
    static long hostile(Ui ui, String experiment) {
        String sql = "CREATE TABLE \"" + HOSTILE_NAME + "\" (\"<b>id</b>\" int PRIMARY KEY)";
        String request = DwsimJson.mapper()
                .createObjectNode()
                .put("name", experiment)
                .put("sql", sql)
                .put("target_rows", 100)
                .toString();
        ui.api().post("/api/experiments/import-sql", request).expect(201);
        return completed(ui, experiment);
    }

    static String api(String experiment, long id) {
        return "/api" + path(experiment, id);
    }

    static String path(String experiment, long id) {
        return "/experiments/" + experiment + "/runs/" + id;
    }

    /** What a page asks for from now on, and is answered. */
    static List<Response> responses(Page page) {
        List<Response> responses = Collections.synchronizedList(new ArrayList<>());
        page.onResponse(responses::add);
        return responses;
    }

    /** The streams of news among them. */
    static Stream<Response> streams(List<Response> responses) {
        return List.copyOf(responses).stream()
                .filter(response -> response.url().endsWith("/events"))
                .filter(response ->
                        String.valueOf(response.headers().get("content-type")).startsWith("text/event-stream"));
    }

    /** Aborts whatever runs, so that the next test has the workers for itself. */
    static void abortAll(Ui ui) {
        ui.api().get("/api/experiments").body().get("experiments").forEach(experiment -> {
            String name = experiment.get("name").stringValue();
            ui.api()
                    .get("/api/experiments/" + name + "/runs")
                    .body()
                    .get("runs")
                    .forEach(run -> {
                        if (run.get("status").stringValue().equals("RUNNING")) {
                            ui.api()
                                    .post(
                                            "/api/experiments/" + name + "/runs/"
                                                    + run.get("id").longValue() + "/abort",
                                            DwsimJson.mapper()
                                                    .createObjectNode()
                                                    .toString())
                                    .expect(202);
                        }
                    });
        });
    }
}
