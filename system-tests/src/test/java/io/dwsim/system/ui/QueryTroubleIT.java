package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dwsim.system.ui.QueryDesk.button;
import static io.dwsim.system.ui.QueryDesk.cell;
import static io.dwsim.system.ui.QueryDesk.run;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryTroubleIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @RegisterExtension
    static final Ui ui = new Ui();

    @AfterEach
    void asBefore() {
        ui.system().stopGateway();
        ui.system().startGateway();
    }

    private static void restart(String... arguments) {
        ui.system().stopGateway();
        ui.system().startGateway(arguments);
    }

    @Test
    void aServerThatIsAwayIsSaidAndTriedAgain() {
        ui.expectFault("ERR_CONNECTION_REFUSED");
        ui.expectFault("status of 503");
        ui.expectFault("status 503");
        ui.clear();
        Page page = ui.open("/query");
        Locator failure = page.locator("#failure");
        ui.system().stopGateway();
        run(page, "SELECT 'back' AS it");
        assertThat(failure).containsText("The server does not answer");

        ui.system().startGateway("--dwsim.query.url=jdbc:postgresql://127.0.0.1:1/nowhere");
        button(page, "Try again").click();
        assertThat(failure).containsText("The warehouse is not available right now", PATIENTLY);

        restart();
        button(page, "Try again").click();
        assertThat(cell(page, 0, 1)).hasText("back");
        assertThat(failure).isEmpty();
    }

    @Test
    void tooManyAndTooLongQueriesAreSaid() {
        ui.expectFault("status of 429");
        ui.expectFault("status of 504");
        ui.expectFault("status 504");
        restart("--dwsim.query.max-concurrent=1", "--dwsim.query.statement-timeout=6s");
        Page page = ui.open("/query");
        Page other = ui.open("/query");
        run(page, QueryDesk.ENDLESS);
        assertThat(button(page, "Cancel")).isVisible();
        run(other, "SELECT 'mine' AS it");
        assertThat(other.locator("#failure")).containsText("Too many queries are running at once");
        assertThat(page.locator("#failure")).containsText("The query took too long", PATIENTLY);
        ui.checkAccessible(page);
        button(other, "Try again").click();
        assertThat(cell(other, 0, 1)).hasText("mine");
    }
}
