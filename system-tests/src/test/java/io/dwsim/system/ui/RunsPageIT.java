package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The runs of all experiments. */
class RunsPageIT {

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
    void withoutARunThePageSaysHowToGetOne() {
        Page page = ui.open("/runs");
        assertThat(page.getByText("No run yet")).isVisible();
        ui.checkAccessible(page);
        ui.shoot(page, "runs-empty");
        page.getByRole(AriaRole.LINK, named("Go to the experiments")).click();
        assertThat(page).hasURL(Pattern.compile(".*/experiments$"));
    }

    @Test
    void runsAreFoundByExperimentAndStatusAndLeadToTheirPages() {
        RunScenes.create(ui, "first", 2_000);
        RunScenes.create(ui, "second", 0);
        long one = RunScenes.completed(ui, "first");
        long two = RunScenes.completed(ui, "second");
        ui.system()
                .change("UPDATE run SET status = 'FAILED', error_code = 'LAKE_UNAVAILABLE', error_message = 'm'"
                        + " WHERE id = " + two);
        Page page = ui.open("/runs");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").first()).containsText("second");
        assertThat(page.locator("tbody tr").first()).containsText("LAKE_UNAVAILABLE");
        assertThat(page.locator("tbody tr").nth(1)).containsText("5,000");
        ui.checkAccessible(page);
        ui.shoot(page, "runs");

        page.getByLabel("Experiment").selectOption("first");
        page.getByRole(AriaRole.BUTTON, named("Filter")).click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.getByLabel("Status").selectOption("FAILED");
        page.getByRole(AriaRole.BUTTON, named("Filter")).click();
        assertThat(page.getByText("No such run")).isVisible();
        page.goBack();
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.getByRole(AriaRole.LINK, named("Run " + one)).click();
        assertThat(page).hasURL(Pattern.compile(".*/experiments/first/runs/" + one + "$"));

        page.navigate("/runs/" + two);
        assertThat(page).hasURL(Pattern.compile(".*/experiments/second/runs/" + two + "$"));
    }

    @Test
    void olderRunsAreOnFurtherPages() {
        RunScenes.create(ui, "many", 0);
        long id = RunScenes.completed(ui, "many");
        ui.system()
                .change("INSERT INTO run (experiment_id, kind, status, phase, seed, engine_version, row_counts,"
                        + " started_at, completed_at) SELECT experiment_id, kind, status, phase, seed, engine_version,"
                        + " row_counts, started_at, completed_at FROM run, generate_series(1, 30) WHERE id = " + id);
        Page page = ui.open("/runs");
        assertThat(page.getByText("31 runs, newest first")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(25);

        page.getByRole(AriaRole.LINK, named("Older")).click();

        assertThat(page.locator("tbody tr")).hasCount(6);
        assertThat(page.locator("tbody tr").last()).containsText(Long.toString(id));
        page.navigate("/runs?page=nonsense&status=NONE&experiment=many");
        assertThat(page.locator("tbody tr")).hasCount(25);
        page.navigate("/runs?page=9999999");
        assertThat(page.locator("tbody tr")).hasCount(6);
    }

    @Test
    void theListFollowsWhatHappens() {
        RunScenes.create(ui, "follows", 2_000);
        long id = RunScenes.completed(ui, "follows");
        Page page = ui.open("/runs");
        assertThat(page.locator("tbody tr")).hasCount(1);
        ui.system()
                .change("UPDATE run SET status = 'FAILED', error_code = '<b>x</b>', error_message = 'm' WHERE id = "
                        + id);
        assertThat(page.locator("tbody .badge")).hasText("FAILED");
        assertThat(page.locator("tbody")).containsText("<b>x</b>");
    }
}
