package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dwsim.system.ui.QueryDesk.button;
import static io.dwsim.system.ui.QueryDesk.cell;
import static io.dwsim.system.ui.QueryDesk.run;
import static io.dwsim.system.ui.QueryDesk.showTab;
import static io.dwsim.system.ui.QueryDesk.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryLibraryIT {

    private static final String EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    @RegisterExtension
    static final Ui ui = new Ui();

    @BeforeEach
    void begin() {
        QueryDesk.makeShop(ui);
    }

    @Test
    void queriesAreSavedOpenedReplacedAndDeleted() {
        ui.expectFault("status of 400");
        Page page = ui.open("/query?experiment=shop");
        Locator saved = page.locator("#saved");
        showTab(page, "Saved");
        assertThat(saved).containsText("No query is saved");
        write(page, "SELECT 1 AS first");
        button(page, "Save…").click();
        page.locator("#save-name").fill("../first");
        button(page, "Save").click();
        assertThat(page.locator("#save-fault")).containsText("must not contain /");
        page.locator("#save-name").fill("-first");
        button(page, "Save").click();
        assertThat(page.locator("#save-fault")).containsText("the name must be");
        ui.checkAccessible(page);
        page.locator("#save-name").fill("first one");
        page.locator("#save-description").fill("about 1");
        button(page, "Save").click();
        assertThat(page.locator("#save-dialog")).isHidden();
        assertThat(saved).containsText("first one");
        assertThat(saved).containsText("about 1");

        write(page, "SELECT 2 AS second");
        button(page, "Save…").click();
        assertThat(page.locator("#save-name")).hasValue("first one");
        assertThat(page.locator("#save-replaces")).isVisible();
        button(page, "Save").click();
        assertThat(saved).containsText("SELECT 2 AS second");
        ui.checkAccessible(page);
        ui.shoot(page, "query-saved");

        page.reload();
        write(page, "SELECT 3");
        showTab(page, "Saved");
        button(page, "Open first one").click();
        assertThat(page.locator(".cm-content")).hasText("SELECT 2 AS second");
        Download file = page.waitForDownload(() -> button(page, "Download .sql").click());
        assertThat(file.suggestedFilename()).isEqualTo("first one.sql");
        assertThat(text(file)).isEqualTo("SELECT 2 AS second");
        button(page, "Delete first one").click();
        button(page, "Delete").click();
        assertThat(saved).containsText("No query is saved");
    }

    @Test
    void whatWasRunIsInTheHistory() {
        ui.expectFault("status of 400");
        Page page = ui.open("/query?experiment=shop");
        showTab(page, "History");
        assertThat(page.locator("#history")).containsText("Nothing was run");
        run(page, "SELECT count(*) FROM customer");
        assertThat(page.locator("#history")).containsText("completed");
        run(page, "SELECT nothing_there FROM customer");
        assertThat(page.locator("#history")).containsText("failed");
        ui.checkAccessible(page);
        ui.shoot(page, "query-history");
        page.locator("#history .past-sql").nth(1).click();
        assertThat(page.locator(".cm-content")).hasText("SELECT count(*) FROM customer");
        page.keyboard().press("Control+z");
        assertThat(page.locator(".cm-content")).hasText("SELECT nothing_there FROM customer");
    }

    @Test
    void exportsAreFilesOfAllRows() {
        Page page = ui.open("/query?experiment=shop");
        write(page, "SELECT i, 'a\nb' AS t FROM generate_series(1, 20000) i, (SELECT 1 FROM customer LIMIT 1) c");
        String csv = text(export(page, "csv"));
        assertThat(csv).startsWith("i,t\r\n1,\"a\nb\"\r\n2,");
        assertThat(csv).endsWith("20000,\"a\nb\"\r\n");
        String ndjson = text(export(page, "ndjson"));
        assertThat(ndjson.lines()).hasSize(20_000).first().isEqualTo("{\"i\":1,\"t\":\"a\\nb\"}");
        Download parquet = export(page, "parquet");
        assertThat(parquet.suggestedFilename()).endsWith(".parquet");
        assertThat(text(parquet)).startsWith("PAR1").endsWith("PAR1");
        assertThat(page.locator("#failure")).isEmpty();
    }

    private static Download export(Page page, String format) {
        page.selectOption("#format", format);
        return page.waitForDownload(() -> button(page, "Export all rows").click());
    }

    private static String text(Download file) {
        try {
            return Files.readString(file.path(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anExportThatFailsIsExplainedInThePage() {
        ui.expectFault("status of 400");
        Page page = ui.open("/query");
        write(page, "SELECT 1,\n  nothing_there");
        button(page, "Export all rows").click();
        assertThat(page.locator("#failure")).containsText("column \"nothing_there\" does not exist");
        assertThat(page.locator("#failure")).containsText("Line 2, column 3");
        assertThat(page.locator(".cm-lintRange-error")).hasText("nothing_there");
        assertThat(page).hasURL(ui.system().url() + "/query");
    }

    @Test
    void whatIsWrittenSurvivesReloadBackAndOtherTabs() {
        Page page = ui.open("/query");
        page.selectOption("#experiment", "shop");
        page.selectOption("#dialect", "redshift");
        write(page, "SELECT 'mine'");
        page.reload();
        assertThat(page.locator(".cm-content")).hasText("SELECT 'mine'");
        assertThat(page.locator("#experiment")).hasValue("shop");
        assertThat(page.locator("#dialect")).hasValue("redshift");

        Page other = ui.open("/query");
        assertThat(other.locator(".cm-content")).hasText("SELECT 'mine'");
        write(other, "SELECT 'other'");
        other.selectOption("#dialect", "postgres");
        other.close();
        page.navigate("/experiments");
        page.goBack();
        assertThat(page.locator(".cm-content")).hasText("SELECT 'mine'");
        assertThat(page.locator("#dialect")).hasValue("redshift");
    }

    @Test
    void nothingOfWhatPeopleWriteIsRun() {
        ui.expectFault("status of 400");
        Page page = ui.open("/query?experiment=shop&sql=" + "%3Cscript%3Ealert(3)%3C/script%3E");
        page.onDialog(dialog -> {
            throw new AssertionError("a script was run: " + dialog.message());
        });
        assertThat(page.locator(".cm-content")).hasText("<script>alert(3)</script>");
        button(page, "Save…").click();
        page.locator("#save-name").fill("evil");
        page.locator("#save-description").fill(EVIL);
        button(page, "Save").click();
        showTab(page, "Saved");
        assertThat(page.locator("#saved")).containsText(EVIL);
        run(page, "SELECT '" + EVIL + "' AS \"" + EVIL.substring(0, 30) + "\", 1 AS \"</script><b>\"");
        assertThat(cell(page, 0, 1)).hasText(EVIL);
        showTab(page, "Chart");
        assertThat(page.locator("#chart-note")).containsText("</script><b> over <img src=x onerror");
        run(page, "SELECT \"" + EVIL.substring(0, 30) + "\"");
        assertThat(page.locator("#failure")).containsText("column \"<img src=x onerror");
        assertThat(page.locator("main img, main script, main b:not(:empty)")).hasCount(0);
    }

    @Test
    void sqlThatADialectChangedIsShownAsItRan() {
        Page page = ui.open("/query");
        page.selectOption("#dialect", "snowflake");
        run(page, "SELECT DATEADD(day, 1, '2024-02-28'::DATE) AS a");
        page.getByText("SQL as the warehouse ran it").click();
        assertThat(page.locator("#executed-sql")).hasText("SELECT DATEADD('day', 1, '2024-02-28'::DATE) AS a");
        ui.checkAccessible(page);
    }
}
