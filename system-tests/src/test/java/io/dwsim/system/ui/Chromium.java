package io.dwsim.system.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser that is installed. Where there is none the tests are skipped, or fail when
 * {@code DWSIM_TEST_REQUIRE_CHROMIUM} is true; {@code DWSIM_TEST_CHROMIUM} names one that lies elsewhere.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Path program = find().orElseThrow(Chromium::missing);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // its sandbox refuses root, and only root
        boolean root = System.getProperty("user.name").equals("root");
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(root ? List.of("--no-sandbox") : List.of()));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("DWSIM_TEST_CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static AssertionError missing() {
        String message = "no Chromium: install it (Debian: apt-get install chromium) or set DWSIM_TEST_CHROMIUM";
        if (Boolean.parseBoolean(System.getenv("DWSIM_TEST_REQUIRE_CHROMIUM"))) {
            throw new AssertionError(message);
        }
        Assumptions.abort(message);
        throw new AssertionError("not reached");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
