package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A report that a person reads, prints and sends on. */
class ReportPageIT {

    @RegisterExtension
    static final Ui ui = new Ui();

    @BeforeEach
    void begin() {
        ui.clear();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void aReportIsReadPrintedAndTakenAlongAsOneFile(@TempDir Path directory) throws IOException {
        RunScenes.create(ui, "reported", 5_000);
        long id = RunScenes.completed(ui, "reported");
        Page page = ui.open(RunScenes.path("reported", id));
        page.getByRole(AriaRole.LINK, named("Quality report")).click();
        assertThat(page.locator(".verdict")).hasText(Pattern.compile("All [0-9]+ checks passed"));
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Histogram of amount from")))
                .isVisible();
        ui.checkAccessible(page);
        ui.shoot(page, "report");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.getByText("Download as one file")).isHidden();
        assertThat(page.locator(".verdict")).isVisible();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "report-print.png"))
                .setFullPage(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }");
        page.getByRole(AriaRole.BUTTON, named("Print")).click();
        assertThat(page).hasTitle("printed");

        Download download = page.waitForDownload(() ->
                page.getByRole(AriaRole.LINK, named("Download as one file")).click());
        assertThat(download.suggestedFilename()).isEqualTo("reported-run-" + id + "-report.html");
        Path file = directory.resolve("report.html");
        download.saveAs(file);
        readByItself(file);
    }

    /** Opened from a disk, with no server behind it. */
    private static void readByItself(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern("(?i)(src|href|url)\\s*[=(]");
        Page page = ui.context().newPage();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(file.toUri().toString());
        assertThat(page.locator(".verdict")).isVisible();
        assertThat(page.locator("svg rect").first()).isVisible();
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.verdict')).fontWeight"))
                .isEqualTo("650");
        assertThat(asked).hasSize(1);
        ui.shoot(page, "report-file");
    }

    @Test
    void whatDoesNotHoldComesFirst() {
        RunScenes.create(ui, "broken", 5_000);
        long id = RunScenes.completed(ui, "broken");
        ui.system().changeWarehouse("UPDATE broken.orders SET amount = 99999 WHERE id = 7");
        Page page = ui.open(RunScenes.path("broken", id) + "/report");
        assertThat(page.locator(".verdict.bad")).containsText("failed");
        assertThat(page.getByText("What does not hold")).isVisible();
        assertThat(page.locator(".failed").first()).isVisible();
        ui.checkAccessible(page);
        ui.shoot(page, "report-failed");
    }

    @Test
    void thereIsNoReportOfDataThatIsNotThere() {
        RunScenes.create(ui, "replaced", 2_000);
        long first = RunScenes.completed(ui, "replaced");
        long second = RunScenes.completed(ui, "replaced");
        ui.expectFault("status of 409");
        Page page = ui.open(RunScenes.path("replaced", first) + "/report");
        assertThat(page.getByText("that of run " + second + ", not of run " + first))
                .isVisible();
        page.navigate(RunScenes.path("replaced", first));
        assertThat(page.getByRole(AriaRole.LINK, named("Quality report"))).hasCount(0);
    }

    @Test
    void namesAndValuesAreTextWhateverIsInThem() {
        long id = RunScenes.hostile(ui, "evil");
        Page page = ui.open(RunScenes.path("evil", id) + "/report");
        assertThat(page.locator("h2").first()).containsText(RunScenes.HOSTILE_NAME);
        assertThat(page.getByText("<b>id</b>").first()).isVisible();
        assertThat(page.locator("img[src=x]")).hasCount(0);
    }
}
