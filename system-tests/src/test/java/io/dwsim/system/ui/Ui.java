package io.dwsim.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.dwsim.system.service.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The web UI in a browser: one system and one browser for all classes, a new profile for every test. A test fails when its
 * page had an error, violated its content policy, or asked another origin.
 */
final class Ui implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    static final int WIDE = 1280;
    static final int NARROW = 360;
    static final int HUGE = 2560;

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Ui.class);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> GRAVE = List.of("serious", "critical");
    private static final String AXE = resource("/axe.min.js");
    private static final String AXE_RUN = """
            async grave => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const {violations} = await axe.run({runOnly: tags});
              return violations.filter(rule => grave.includes(rule.impact))
                  .map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(n => n.html + ' ' + n.failureSummary));
            }""";
    private static final double PATIENCE = 60_000;

    static {
        // machines that build are slow
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final Locale usual = Locale.getDefault();
    private Shared shared;
    private PageWatch watch;
    private BrowserContext context;

    /** What is started once. */
    private record Shared(UiSystem system, Chromium chromium) implements AutoCloseable {

        static Shared start() {
            Chromium chromium = Chromium.start();
            return new Shared(UiSystem.start(), chromium);
        }

        @Override
        public void close() throws Exception {
            chromium.close();
            system.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext extension) {
        // Playwright makes protocol words out of enums by the default locale, and Turkish makes others
        Locale.setDefault(Locale.ROOT);
        shared = extension
                .getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }

    @Override
    public void afterAll(ExtensionContext extension) {
        Locale.setDefault(usual);
    }

    @Override
    public void beforeEach(ExtensionContext extension) {
        watch = new PageWatch(system().url());
        context = shared.chromium()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(system().url())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(WIDE, 800));
        context.setDefaultTimeout(PATIENCE);
    }

    @Override
    public void afterEach(ExtensionContext extension) {
        context.close();
        assertThat(watch.faults()).as("what went wrong in the page").isEmpty();
    }

    UiSystem system() {
        return Objects.requireNonNull(shared).system();
    }

    ApiClient api() {
        return system().api();
    }

    /** Deletes all experiments. */
    void clear() {
        api().get("/api/experiments").expect(200).body().get("experiments").forEach(experiment -> api().delete(
                        "/api/experiments/" + experiment.get("name").stringValue())
                .expect(200));
    }

    /** Creates an experiment with two tables. */
    void create(String name, String description) {
        api().post("/api/experiments", Definitions.shop(name, description).toString())
                .expect(201);
    }

    BrowserContext context() {
        return context;
    }

    /** A tab in this test's profile. */
    Page tab() {
        Page page = context.newPage();
        watch.watch(page);
        return page;
    }

    /** A new tab that shows a path. */
    Page open(String path) {
        Page page = tab();
        page.navigate(path);
        return page;
    }

    /** Whatever contains this text is no fault of the page: what a test provokes. */
    void expectFault(String text) {
        watch.expect(text);
    }

    /** Pictures of the page for people: light, dark, on a phone, and on a large screen. */
    void shoot(Page page, String name) {
        shoot(page, name + "-light", ColorScheme.LIGHT, WIDE);
        shoot(page, name + "-dark", ColorScheme.DARK, WIDE);
        shoot(page, name + "-phone", ColorScheme.LIGHT, NARROW);
        shoot(page, name + "-huge", ColorScheme.LIGHT, HUGE);
        page.setViewportSize(WIDE, 800);
    }

    private static void shoot(Page page, String name, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
        page.evaluate("() => scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits into a width of %s", name, width)
                .isEqualTo(true);
    }

    /** Fails when the page, in either theme, keeps out people who see, hear or move otherwise (WCAG 2.2 AA). */
    void checkAccessible(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate(AXE);
            assertThat(page.evaluate(AXE_RUN, GRAVE))
                    .as("violations in %s", scheme)
                    .isEqualTo(List.of());
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Ui.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
