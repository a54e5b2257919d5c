package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExperimentsPageIT {

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

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create the example: a web shop"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/experiments/ecommerce$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("ecommerce")))
                .isVisible();
        page.navigate("/experiments");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ecommerce")))
                .isVisible();
        ui.checkAccessible(page);
        ui.shoot(page, "experiments");
    }
}
