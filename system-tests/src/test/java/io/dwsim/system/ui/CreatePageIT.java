package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class CreatePageIT {

    private static final String SCRIPT = """
            CREATE TABLE publisher (
              publisher_id INTEGER PRIMARY KEY,
              email VARCHAR(100) ENCODE zstd
            ) DISTSTYLE ALL;
            GRANT SELECT ON publisher TO bi;
            CREATE TABLE book (
              book_id BIGINT PRIMARY KEY,
              publisher_id INTEGER REFERENCES publisher (publisher_id),
              price DECIMAL(8, 2)
            );
            """;

    @RegisterExtension
    static final Ui ui = new Ui();

    @BeforeEach
    void begin() {
        ui.clear();
    }

    private static void type(Page page, String text) {
        page.locator(".cm-content").click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(text);
    }

    @Test
    void faultsAreAtTheirLineAsOneTypes() {
        Page page = ui.open("/create");
        assertThat(page.getByText("Nothing is wrong with it.")).isVisible();
        ui.checkAccessible(page);
        type(
                page,
                "name: order\ntables:\n  - name: a\n    target_rows: -5\n    columns:\n      - {name: id, data_type: INTT}\n");
        Locator review = page.locator("#review");
        assertThat(review).containsText("3 faults");
        assertThat(review.locator(".jump")).hasText(new String[] {"line 1", "line 4", "line 6"});
        assertThat(page.locator(".cm-lintRange-error").nth(1)).hasText("-5");
        ui.checkAccessible(page);
        ui.shoot(page, "create-faults");
        review.locator(".jump").nth(2).click();
        page.keyboard().insertText("INT");
        assertThat(review).containsText("2 faults");

        page.reload();
        assertThat(page.locator(".cm-content")).containsText("target_rows: -5");
        assertThat(review).containsText("2 faults");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsLineInBothLanguages() {
        Page page = ui.open("/create");
        ui.expectFault("status of 400");
        type(page, "name: shop\ntables: [\n");
        assertThat(page.locator("#review .jump")).hasText("line 3");
        page.getByLabel("written in").selectOption("json");
        type(page, "{\"name\": \"shop\",\n \"tables\": [{\"name\": \"a\", \"columns\": []}]}");
        assertThat(page.locator("#review .jump").first()).hasText("line 2");
        type(page, "{\"name\": \"shop\",\n\n oops}");
        assertThat(page.locator("#review .jump").first()).hasText("line 3");
    }

    @Test
    void aTemplateIsCreatedAndARefusedOneIsKept() {
        Page page = ui.open("/create");
        page.locator("#template").selectOption("minimal.json");
        assertThat(page.locator("#review")).containsText("teams");
        assertThat(page.locator("#language")).hasValue("json");
        ui.shoot(page, "create");
        page.getByText("Create experiment").click();
        assertThat(page).hasURL(Pattern.compile(".*/experiments/minimal$"));

        page.navigate("/create");
        page.locator("#template").selectOption("minimal.json");
        ui.expectFault("status of 409");
        page.getByText("Create experiment").click();
        assertThat(page.locator("#review")).containsText("exists already");
        assertThat(page.locator(".cm-content")).containsText("minimal");
    }

    @Test
    void everyTemplateIsValid() {
        Page page = ui.open("/create");
        for (String file : new String[] {"e-commerce.yaml", "every-rule.yaml", "minimal.json"}) {
            page.locator("#template").selectOption(file);
            assertThat(page.locator("#review table")).isVisible();
            assertThat(page.getByText("Nothing is wrong with it.")).isVisible();
        }
    }

    @Test
    void aScriptIsShownInterpretedAndItsRulesAreChosenBeforeItIsSaved() {
        Page page = ui.open("/create/sql");
        ui.checkAccessible(page);
        page.locator("#name").fill("books");
        type(page, SCRIPT);
        page.getByText("Interpret").click();
        Locator shown = page.locator("#interpretation");
        assertThat(shown).containsText("Read as redshift: 2 tables");
        assertThat(shown).containsText("ENCODE zstd");
        assertThat(shown).containsText("skipped");
        assertThat(shown).containsText("→ publisher.publisher_id");
        ui.checkAccessible(page);
        ui.shoot(page, "import");

        page.getByLabel("Use the rule of publisher.email").uncheck();
        page.getByLabel("Rule of book.price", new Page.GetByLabelOptions().setExact(true))
                .fill("{\"min_value\": 5");
        page.getByText("Create experiment").click();
        assertThat(shown.locator("[data-failure]")).containsText("book.price is not JSON");
        page.getByLabel("Rule of book.price", new Page.GetByLabelOptions().setExact(true))
                .fill("{\"min_value\": 5, \"max_value\": 6}");
        page.getByText("Create experiment").click();
        assertThat(page).hasURL(Pattern.compile(".*/experiments/books$"));

        JsonNode tables =
                ui.api().get("/api/experiments/books").expect(200).body().at("/definition/tables");
        assertThat(tables.at("/1/columns/2/min_value").asInt()).isEqualTo(5);
        assertThat(tables.at("/0/columns/1/faker_rule").isString()).isFalse();
        assertThat(tables.at("/0/columns/1/source_type").stringValue()).isEqualTo("VARCHAR(100)");
    }

    @Test
    void whatWasTypedStaysWhenAScriptIsRefused() {
        Page page = ui.open("/create/sql");
        page.locator("#name").fill("select");
        type(page, "SELECT 1 <script>");
        ui.expectFault("status of 400");
        page.getByText("Interpret").click();
        assertThat(page.locator("#failure")).isVisible();
        assertThat(page.locator("#name-fault")).containsText("select");
        page.reload();
        assertThat(page.locator("#name")).hasValue("select");
        assertThat(page.locator(".cm-content")).containsText("SELECT 1 <script>");
        page.locator("#name").fill("fine");
        page.getByText("Interpret").click();
        assertThat(page.locator("#failure")).isVisible();
        ui.shoot(page, "import-refused");
    }

    @Test
    void anImportGoesOnInTheSchemaEditor() {
        Page page = ui.open("/create/sql");
        page.locator("#example").click();
        page.getByText("Interpret").click();
        page.getByText("Go on in the schema editor").click();
        assertThat(page.locator(".cm-content")).containsText("imported");
        assertThat(page.locator("#review table")).isVisible();
    }
}
