package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dwsim.common.message.Topology;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.InProcessServices;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The system as a person sees it, well and ill. */
class SystemPageIT {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @RegisterExtension
    static final Ui ui = new Ui();

    @BeforeEach
    void begin() {
        ui.clear();
        ui.api().delete("/api/system/dead-letters").expect(200);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void backendsWorkersAndQueuesAreShownAndKeptCurrent() {
        Page page = ui.open("/system");
        assertThat(page.locator(".backends .badge.good")).hasCount(4);
        assertThat(page.locator("#system-standing")).hasText("All backends answer");
        assertThat(page.locator("#workers")).containsText("generation-1");
        assertThat(page.locator("#workers")).containsText("load-1");
        assertThat(page.locator("#queues tbody tr")).not().hasCount(0);
        assertThat(page.locator("#letters")).containsText("None.");
        ui.checkAccessible(page);

        RunScenes.create(ui, "worked", 3_000_000);
        long run = ui.api().generate("worked", "{}");
        try {
            page.waitForCondition(
                    () -> page.locator("#workers a").count() > 0,
                    new Page.WaitForConditionOptions().setTimeout(60_000));
            ui.shoot(page, "system");
            assertThat(page.locator("#workers a").first()).hasAttribute("href", Pattern.compile("/runs/[0-9]+"));
        } finally {
            ui.api().post(RunScenes.api("worked", run) + "/abort", "{}").expect(202);
        }
    }

    @Test
    void deadLettersAreReplayedAndDiscarded() {
        ui.system().send(Topology.WORK_QUEUES.get(0), HOSTILE, "{\"what\": \"" + HOSTILE + "\"}");
        Page page = ui.open("/system");
        assertThat(page.locator("#letters tbody tr")).hasCount(1);
        assertThat(page.locator("#letters tbody")).containsText(HOSTILE);
        page.getByText("Body,").click();
        assertThat(page.locator("#letters pre")).containsText(HOSTILE);
        assertThat(page.locator("img[src=x]")).hasCount(0);
        ui.checkAccessible(page);
        ui.shoot(page, "system-dead-letters");
        String id = page.locator("#letters details").getAttribute("id");

        page.locator("#letters tbody button").click();
        assertThat(page.getByText("1 message is back in the queue")).isVisible();
        // nobody can handle it now either, so that it comes back as another one
        assertThat(page.locator("#letters details:not(#" + id + ")")).hasCount(1);

        button(page, "Discard all…").click();
        ui.checkAccessible(page);
        button(page, "Discard all").click();
        assertThat(page.locator("#letters")).containsText("None.");
    }

    @Test
    void whatIsDownIsShownAndThePageGoesOn(@TempDir Path directory) {
        Backends backends = EmbeddedBackends.start(directory);
        try (InProcessServices services = new InProcessServices(backends)) {
            String url = services.gateway("--spring.datasource.hikari.connection-timeout=1000")
                    .url();
            ui.expectFault("foreign: " + url);
            Page page = ui.open(url + "/system");
            assertThat(page.locator(".backends .badge.good")).hasCount(4);
            assertThat(page.locator("#workers")).containsText("No worker was heard of");

            backends.s3().close();
            assertThat(page.locator("#backend-lake .badge")).hasText("down");
            backends.broker().close();
            assertThat(page.locator("#backend-broker .badge")).hasText("down");
            assertThat(page.locator("#queues")).containsText("Not known");
            backends.postgres().close();
            assertThat(page.locator("#backend-control-database .badge")).hasText("down");
            assertThat(page.locator("#backend-warehouse .badge")).hasText("down");
            assertThat(page.locator("#letters")).containsText("Not known");
            page.reload();
            assertThat(page.locator(".backends .badge.bad")).hasCount(4);
            assertThat(page.locator("#workers")).containsText("Not known");
            ui.checkAccessible(page);
            ui.shoot(page, "system-down");
            page.close();
        }
    }
}
