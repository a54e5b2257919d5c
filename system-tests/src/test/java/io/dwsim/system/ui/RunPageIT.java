package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run watched from its beginning to its end. */
class RunPageIT {

    private static final ContainsTextOptions LONG = new ContainsTextOptions().setTimeout(120_000);
    private static final long MANY = 3_000_000;

    @RegisterExtension
    static final Ui ui = new Ui();

    @BeforeEach
    void begin() {
        ui.clear();
    }

    @AfterEach
    void end() {
        RunScenes.abortAll(ui);
    }

    private static Locator status(Page page) {
        return page.locator("#run-status");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aRunIsWatchedToItsEndByItsOwnNews() {
        RunScenes.create(ui, "watched", 60_000);
        long id = ui.api().generate("watched", "{\"seed\": 42}");
        Page page = ui.tab();
        List<Response> responses = RunScenes.responses(page);
        page.navigate(RunScenes.path("watched", id));
        page.evaluate("() => window.sameDocument = true");

        assertThat(status(page)).containsText("COMPLETED", LONG);

        assertThat(RunScenes.streams(responses)).hasSize(1);
        assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
        assertThat(page.locator("#run-figures")).containsText("63,000 of 63,000");
        assertThat(page.locator("#run-facts")).containsText("42");
        assertThat(page.locator("#run-facts .mono").nth(2)).hasText(Pattern.compile("[0-9a-f]{32}"));
        assertThat(page.locator("#run-phases")).containsText("PUBLISHING");
        assertThat(page.locator("#strip-1 .strip .cell")).hasCount(60);
        assertThat(page.locator("#strip-1 .strip .heat-4")).hasCount(60);
        assertThat(page.locator("#rates tr").first()).isAttached();
        assertThat(page.locator("#run-news")).hasText("Completed");
        assertThat(button(page, "Verify")).isVisible();
        assertThat(button(page, "Load again")).isVisible();
        assertThat(button(page, "Abort…")).hasCount(0);
        assertThat(button(page, "Resume")).hasCount(0);
        assertThat(button(page, "Roll back…")).hasCount(0);
        ui.checkAccessible(page);
        ui.shoot(page, "run-completed");
    }

    @Test
    void aRunUnderWayCanBeAborted() {
        RunScenes.create(ui, "aborted", MANY);
        long id = ui.api().generate("aborted", "{}");
        Page page = ui.open(RunScenes.path("aborted", id));
        assertThat(status(page)).hasText("RUNNING");
        assertThat(page.locator("#strip-1 .cell:not(.heat-0)").first()).isAttached();
        assertThat(page.locator("#run-figures")).containsText("about", LONG);
        ui.checkAccessible(page);
        ui.shoot(page, "run-live");

        button(page, "Abort…").click();
        ui.checkAccessible(page);
        button(page, "Keep it going").click();
        assertThat(status(page)).hasText("RUNNING");
        button(page, "Abort…").click();
        button(page, "Abort the run").click();

        assertThat(status(page)).containsText("ABORTED");
        assertThat(button(page, "Abort…")).hasCount(0);
        assertThat(button(page, "Load again")).hasCount(0);
    }

    @Test
    void withoutAStreamThePageAsksForItself() {
        RunScenes.create(ui, "polled", 60_000);
        long id = ui.api().generate("polled", "{}");
        Page page = ui.tab();
        ui.expectFault("net::ERR_FAILED");
        page.route("**/events", Route::abort);
        List<Response> responses = RunScenes.responses(page);
        page.navigate(RunScenes.path("polled", id));

        assertThat(status(page)).containsText("COMPLETED", LONG);

        assertThat(RunScenes.streams(responses)).isEmpty();
        assertThat(responses).anyMatch(response -> response.url().endsWith("/now"));
        assertThat(page.locator("#run-figures")).containsText("63,000 of 63,000");
    }

    @Test
    void twoTabsAReloadAndTheWayBackAllShowHowItStands() {
        RunScenes.create(ui, "tabs", MANY);
        long id = ui.api().generate("tabs", "{}");
        Page first = ui.open(RunScenes.path("tabs", id));
        Page second = ui.open(RunScenes.path("tabs", id));
        assertThat(status(first)).hasText("RUNNING");
        assertThat(first.locator("#rates tr").nth(2)).isAttached();
        first.reload();
        assertThat(first.locator("#rates tr").nth(2)).isAttached();
        assertThat(status(first)).hasText("RUNNING");
        first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Experiments"))
                .click();
        assertThat(first).hasURL(Pattern.compile(".*/experiments$"));

        ui.api().post(RunScenes.api("tabs", id) + "/abort", "{}").expect(202);

        assertThat(status(second)).hasText("ABORTED");
        first.goBack();
        assertThat(status(first)).hasText("ABORTED");
    }

    @Test
    void aGatewayThatIsAwayForAWhileIsWaitedFor() {
        RunScenes.create(ui, "restart", 60_000);
        ui.expectFault("net::ERR_");
        ui.expectFault("failed:");
        Page page = ui.open(RunScenes.path("restart", ui.api().generate("restart", "{}")));
        page.evaluate("() => window.sameDocument = true");
        ui.system().stopGateway();
        assertThat(page.locator("#run-away")).containsText("does not answer");

        ui.system().startGateway();

        assertThat(status(page)).containsText("COMPLETED", LONG);
        assertThat(page.locator("#run-away")).isHidden();
        assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
    }

    @Test
    void whatWasGeneratedCanBeLoadedVerifiedAndTakenBack() {
        RunScenes.create(ui, "kinds", 5_000);
        long first = RunScenes.completed(ui, "kinds");
        Page page = ui.open(RunScenes.path("kinds", first));
        button(page, "Load again").click();
        assertThat(page.locator("h1")).hasText("Run " + (first + 1));
        assertThat(status(page)).containsText("COMPLETED", LONG);
        assertThat(page.getByText("loads the data of run " + first)).isVisible();

        button(page, "Roll back…").click();
        button(page, "Roll back").click();
        assertThat(page.locator("h1")).hasText("Run " + (first + 2));
        assertThat(status(page)).containsText("COMPLETED", LONG);

        page.navigate(RunScenes.path("kinds", first));
        button(page, "Verify").click();
        assertThat(page.locator("h1")).hasText("Run " + (first + 3));
        assertThat(status(page)).containsText("COMPLETED", LONG);
        assertThat(page.locator("#run-news")).hasText("All is as it was recorded");
        assertThat(page.locator("#run-findings")).containsText("Parts intact");
        ui.checkAccessible(page);
    }

    @Test
    void aFailureSaysWhatToDoAndDoingItHelps() {
        RunScenes.create(ui, "failing", 5_000);
        long id = RunScenes.completed(ui, "failing");
        ui.system()
                .change("UPDATE run SET status = 'FAILED', error_code = 'LAKE_UNAVAILABLE', error_table = 'orders',"
                        + " error_part = 3, error_message = '<img src=x onerror=alert(1)> is away' WHERE id = " + id);
        Page page = ui.open(RunScenes.path("failing", id));

        assertThat(page.locator("#run-error")).containsText("<img src=x onerror=alert(1)> is away");
        assertThat(page.locator("#run-error")).containsText("resume the run");
        assertThat(page.locator("#strip-1 .bad")).hasCount(1);
        ui.checkAccessible(page);
        ui.shoot(page, "run-failed");
        button(page, "Resume").click();

        assertThat(status(page)).containsText("COMPLETED", LONG);
        assertThat(page.locator("#run-error section")).hasCount(0);
    }

    @Test
    void aVerificationShowsWhatIsDifferent() {
        RunScenes.create(ui, "spoilt", 5_000);
        long id = RunScenes.completed(ui, "spoilt");
        ui.system().changeWarehouse("UPDATE spoilt.orders SET amount = 1.23 WHERE id = 7");
        Page page = ui.open(RunScenes.path("spoilt", id));
        button(page, "Verify").click();

        assertThat(status(page)).containsText("FAILED", LONG);
        assertThat(page.locator("#run-findings")).containsText("whole table");
        assertThat(page.locator("#run-findings .badge.bad")).hasText("DIFFERENT");
        assertThat(page.locator("#run-error")).containsText("What to do:");
    }

    @Test
    void whatIsRefusedIsSaidAndNothingIsLost() {
        RunScenes.create(ui, "refused", 5_000);
        long id = RunScenes.completed(ui, "refused");
        Page page = ui.open(RunScenes.path("refused", id));
        ui.system().change("UPDATE run SET parquet_removed_at = now() WHERE id = " + id);
        ui.expectFault("status of 409");

        button(page, "Verify").click();

        assertThat(page.locator("#run-refused")).containsText("were removed from the lake");
        assertThat(status(page)).hasText("COMPLETED");
        ui.checkAccessible(page);
    }

    @Test
    void aRunThatDoesNotExistIsNotFound() {
        RunScenes.create(ui, "nothing", 0);
        ui.expectFault("status of 404");
        Page page = ui.open(RunScenes.path("nothing", 4711));
        assertThat(page.getByText("There is nothing here")).isVisible();
        assertThat(page.getByText("experiment 'nothing' has no run 4711")).isVisible();
    }

    @Test
    void namesAreTextWhateverIsInThem() {
        long id = RunScenes.hostile(ui, "hostile");
        Page page = ui.open(RunScenes.path("hostile", id));

        assertThat(page.locator("#table-0 th")).hasText(RunScenes.HOSTILE_NAME);
        assertThat(page.locator("#strip-0 dt")).hasText(RunScenes.HOSTILE_NAME);
        assertThat(page.locator("img[src=x]")).hasCount(0);
        ui.checkAccessible(page);
    }
}
