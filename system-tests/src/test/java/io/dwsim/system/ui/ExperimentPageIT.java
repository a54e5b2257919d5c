package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperimentPageIT {

    private static final String EVIL =
            "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 1'> ${7*7} {{7*7}} \"";

    @RegisterExtension
    static final Ui ui = new Ui();

    @BeforeEach
    void begin() {
        ui.clear();
    }

    private void generate(String rows) {
        long run = ui.api().generate("shop", rows);
        ui.api().awaitEnd("shop", run, Duration.ofMinutes(1)).expect("COMPLETED");
    }

    @Test
    void everyPartIsThereBeforeAndAfterGeneration() {
        ui.create("shop", "A shop");
        Page page = ui.open("/experiments/shop/preview?table=customers");
        assertThat(page.getByText("nothing is generated for that")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(50);
        page.navigate("/experiments/shop/profile");
        assertThat(page.getByText("The table is empty")).isVisible();
        page.navigate("/experiments/shop/export");
        assertThat(page.locator("#copy-script-text")).containsText("generate first");

        generate("{\"seed\": 7}");
        for (String part : List.of("", "/diagram", "/preview", "/profile", "/export")) {
            page.navigate("/experiments/shop" + part);
            page.waitForLoadState();
            if (part.equals("/diagram")) {
                assertThat(page.locator("#diagram svg .node")).hasCount(2);
                assertThat(page.locator("#diagram")).containsText("2,000 of 2,000 rows");
            }
            if (part.equals("/export")) {
                assertThat(page.locator("#ddl-text")).containsText("CREATE TABLE");
                assertThat(page.locator("#copy-script-text")).containsText("COPY");
            }
            ui.checkAccessible(page);
            ui.shoot(page, "experiment" + part.replace('/', '-'));
        }
    }

    @Test
    void columnsShowTypesKeysAndRules() {
        ui.create("shop", "A shop");
        Page page = ui.open("/experiments/shop");
        Locator orders = page.locator("#table-orders");
        assertThat(orders).containsText("key of customers.customer_id");
        assertThat(orders).containsText("DECIMAL(8, 2)");
        assertThat(orders).containsText("one of new, paid, shipped");
        assertThat(orders).containsText("20 % NULL");
        assertThat(orders.locator(".key").first()).hasText("PK");
    }

    @Test
    void previewAndProfileSayWhatIsInTheWarehouse() {
        ui.create("shop", "A shop");
        generate("{\"seed\": 7}");
        Page page = ui.open("/experiments/shop/preview");
        assertThat(page.getByText("(seed 7)")).isVisible();
        page.locator("#table").selectOption("orders");
        assertThat(page.getByText("Rows 1 to 50 of 2,000.")).isVisible();
        page.getByText("Next").click();
        assertThat(page.getByText("Rows 51 to 100 of 2,000.")).isVisible();
        page.goBack();
        assertThat(page.getByText("Rows 1 to 50 of 2,000.")).isVisible();
        page.locator("#seed").fill("many");
        page.locator(".chooser button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("must be a whole number");
        assertThat(page.locator("#seed")).hasValue("many");

        page.navigate("/experiments/shop/profile?table=orders");
        assertThat(page.locator("svg.histogram").first()).isVisible();
        assertThat(page.getByText("2,000 rows").first()).isVisible();
        page.navigate("/experiments/shop/profile?table=nothing");
        assertThat(page.getByText("has no table 'nothing'")).isVisible();
    }

    @Test
    void aRunIsPlannedCorrectedAndStarted() {
        ui.create("shop", "A shop");
        Page page = ui.open("/experiments/shop");
        page.getByText("Generate…").click();
        assertThat(page.locator("#plan")).containsText("2,200");
        page.locator("#rows-orders").fill("9000");
        assertThat(page.locator("#plan")).containsText("9,200");
        ui.checkAccessible(page);
        ui.shoot(page, "generate");
        page.locator("#generate-seed").fill("12x");
        assertThat(page.locator("#plan")).containsText("/seed");
        ui.expectFault("status of 400");
        page.locator("#generate button.primary").click();
        assertThat(page.locator("#generate .field .fault")).isVisible();
        assertThat(page.locator("#rows-orders")).hasValue("9000");
        page.locator("#generate-seed").fill("9007199254740993");
        page.locator("#generate button.primary").click();
        assertThat(page).hasURL(Pattern.compile(".*/experiments/shop/runs/\\d+$"));
        long id = Long.parseLong(page.url().replaceFirst(".*/", ""));
        ui.api().awaitEnd("shop", id, Duration.ofMinutes(1)).expect("COMPLETED");
        assertThat(ui.api().run("shop", id).get("seed").longValue()).isEqualTo(9007199254740993L);
    }

    @Test
    void tablesAreLoadedEmptiedAndDeleted() {
        ui.create("shop", "A shop");
        Page page = ui.open("/experiments/shop");
        ui.expectFault("status of 409");
        page.getByText("Load…").click();
        page.locator("#load button.primary").click();
        assertThat(page.locator("#load [data-failure]")).containsText("generate one first");
        page.keyboard().press("Escape");

        generate("{}");
        page.getByText("Reset…").click();
        page.locator("#reset button.danger").click();
        assertThat(page.getByText("0 in the warehouse").first()).isVisible();
        page.getByText("Load…").click();
        page.locator("#load button.primary").click();
        assertThat(page).hasURL(Pattern.compile(".*/runs/\\d+$"));
        ui.api()
                .awaitEnd("shop", Long.parseLong(page.url().replaceFirst(".*/", "")), Duration.ofMinutes(1))
                .expect("COMPLETED");

        page.navigate("/experiments/shop");
        page.getByText("Delete…").click();
        assertThat(page.locator("#delete button.danger")).isDisabled();
        page.locator("#delete-name").fill("shop");
        ui.shoot(page, "delete");
        page.locator("#delete button.danger").click();
        assertThat(page.getByText("Experiment shop is deleted")).isVisible();
        assertThat(page.getByText("No experiment yet")).isVisible();
    }

    @Test
    void whatIsInADefinitionIsNeverMoreThanText() {
        ui.api()
                .post("/api/experiments", Definitions.withText("shop", EVIL).toString())
                .expect(201);
        Page page = ui.open("/experiments");
        assertThat(page.getByText(EVIL).first()).isVisible();
        for (String part : List.of(
                "",
                "/diagram",
                "/preview",
                "/export",
                "/preview?table=%3Cscript%3E",
                "/profile?table=%22%3E%3Cimg%20src=x%3E")) {
            page.navigate("/experiments/shop" + part);
            page.waitForLoadState();
            assertThat(page.getByText("${7*7} {{7*7}}").first()).isVisible();
            assertThat(page.evaluate("() => window.pwned")).isNull();
        }
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
        ui.expectFault("status of 404");
        ui.expectFault("status of 400");
        for (String path : List.of("/nowhere", "/experiments/nobody", "/experiments/nobody/preview")) {
            Page page = ui.open(path);
            assertThat(page.getByText("There is nothing here")).isVisible();
            ui.checkAccessible(page);
        }
        ui.shoot(ui.open("/nowhere"), "not-found");
        assertThat(ui.api().get("/nowhere").expect(404).body().get("code").stringValue())
                .isEqualTo("ROUTE_NOT_FOUND");
        assertThat(ui.api()
                        .get("/experiments/nobody")
                        .expect(404)
                        .body()
                        .get("code")
                        .stringValue())
                .isEqualTo("EXPERIMENT_NOT_FOUND");
    }
}
