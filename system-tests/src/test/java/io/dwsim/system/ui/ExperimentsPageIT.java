package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperimentsPageIT {

    private static final int FIRST_PAGE_BYTES = 200_000;

    @RegisterExtension
    static final Ui ui = new Ui();

    @BeforeEach
    void begin() {
        ui.clear();
    }

    @Test
    void theFirstExperimentIsOneClickAway() {
        Page page = ui.open("/");
        assertThat(page).hasURL(Pattern.compile(".*/experiments$"));
        assertThat(page.getByText("No experiment yet")).isVisible();
        ui.checkAccessible(page);
        ui.shoot(page, "experiments-empty");

        page.getByText("Create the example: a web shop").click();
        assertThat(page).hasURL(Pattern.compile(".*/experiments/ecommerce$"));
        page.goBack();
        page.reload();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ecommerce")))
                .isVisible();
        assertThat(page.getByText("1,000,000")).isVisible();
        assertThat(page.getByText("never generated")).isVisible();
    }

    @Test
    void theLastRunIsSeenLiveToItsEndInTwoTabs() {
        ui.create("shop", "A shop");
        Page page = ui.open("/experiments");
        Page other = ui.open("/experiments/shop");
        ui.api().generate("shop", "{\"rows\":{\"orders\":30000}}");
        assertThat(page.getByText("COMPLETED")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        assertThat(other.getByText("COMPLETED")).isVisible(new IsVisibleOptions().setTimeout(10_000));
        assertThat(other.getByText("30,200").first()).isVisible();
        ui.checkAccessible(page);
        ui.shoot(page, "experiments");
    }

    @Test
    void searchFindsNamesAndDescriptionsAndKeepsTheWordsAfterAReload() {
        ui.create("shop", "A shop");
        ui.create("bank", "Accounts and their holders");
        Page page = ui.open("/experiments");
        page.getByPlaceholder("Search by name or description").fill("HOLDERS");
        assertThat(page.locator(".experiment")).hasCount(1);
        assertThat(page.locator(".experiment h2")).hasText("bank");
        page.getByPlaceholder("Search by name or description").fill("<script>alert(1)</script>");
        assertThat(page.locator("#found strong")).hasText("<script>alert(1)</script>");
        page.navigate("/experiments?q=shop");
        assertThat(page.locator(".experiment h2")).hasText("shop");
        assertThat(page.getByPlaceholder("Search by name or description")).hasValue("shop");
    }

    @Test
    void thePageGoesOnWhenTheServerWasRestarted() {
        ui.create("shop", "A shop");
        Page page = ui.open("/experiments");
        ui.expectFault("ERR_CONNECTION_REFUSED");
        ui.expectFault("ERR_CONNECTION_RESET");
        ui.expectFault("ERR_EMPTY_RESPONSE");
        ui.system().stopGateway();
        ui.system().startGateway();
        ui.api().generate("shop", "{}");
        assertThat(page.getByText("COMPLETED")).isVisible(new IsVisibleOptions().setTimeout(60_000));
    }

    @Test
    void theThemeIsKeptAndTheFirstPageIsLight() {
        ui.create("shop", "A shop");
        List<Integer> sizes = new ArrayList<>();
        Page page = ui.tab();
        page.onRequestFinished(request -> sizes.add(request.sizes().responseBodySize));
        page.navigate("/experiments");
        page.waitForLoadState();
        int bytes = sizes.stream().mapToInt(Integer::intValue).sum();
        System.out.println("first page: " + sizes.size() + " answers, " + bytes + " bytes; interactive after "
                + page.evaluate("() => Math.round(performance.getEntriesByType('navigation')[0].domInteractive)")
                + " ms");
        assertThat(bytes).as("bytes of the first page").isPositive().isLessThan(FIRST_PAGE_BYTES);

        page.getByLabel("Theme").selectOption("dark");
        page.reload();
        assertThat(page.getByLabel("Theme")).hasValue("dark");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.getByLabel("Theme").selectOption("system");
        page.reload();
        assertThat(page.evaluate("() => 'theme' in document.documentElement.dataset"))
                .isEqualTo(false);
    }

    @Test
    void theKeyboardReachesContentAndNavigation() {
        Page page = ui.open("/experiments");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByText("Create the example: a web shop")).isFocused();
    }
}
