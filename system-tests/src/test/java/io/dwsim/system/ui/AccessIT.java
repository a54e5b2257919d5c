package io.dwsim.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    static final Ui ui = new Ui();

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ui.system().url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void withATokenPeopleLogInOnceAndProgramsStillSendIt() throws Exception {
        ui.system().stopGateway();
        ui.system().startGateway("--dwsim.access.token=a-token-for-tests");
        try {
            Page page = ui.open("/experiments?q=x");
            assertThat(page).hasURL(Pattern.compile(".*/login\\?next=.*"));
            ui.checkAccessible(page);
            ui.shoot(page, "login");
            ui.expectFault("status of 401");
            page.getByLabel("Token").fill("another");
            page.getByText("Log in").click();
            assertThat(page.getByText("This is not the token.")).isVisible();
            page.getByLabel("Token").fill("a-token-for-tests");
            page.getByText("Log in").click();
            assertThat(page).hasURL(Pattern.compile(".*/experiments\\?q=x$"));
            page.navigate("/create");
            assertThat(page.getByText("Nothing is wrong with it.")).isVisible();

            ui.system().stopGateway();
            ui.system().startGateway("--dwsim.access.token=a-token-for-tests");
            page.navigate("/experiments");
            assertThat(page.getByText("Log out")).isVisible();
            page.getByText("Log out").click();
            assertThat(page).hasURL(Pattern.compile(".*/login$"));
            page.navigate("/experiments");
            assertThat(page).hasURL(Pattern.compile(".*/login\\?next=.*"));

            assertThat(send(request("/api/experiments")).statusCode()).isEqualTo(401);
            assertThat(send(request("/api/experiments").header("Authorization", "Bearer a-token-for-tests"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(request("/health")).statusCode()).isEqualTo(200);
            HttpResponse<String> elsewhere = send(request("/login")
                    .header("Content-Type", FORM)
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(BodyPublishers.ofString("token=a-token-for-tests&next=//evil.example/")));
            assertThat(elsewhere.statusCode()).isEqualTo(303);
            assertThat(elsewhere.headers().firstValue("Location")).contains("/experiments");
            assertThat(elsewhere.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("HttpOnly", "SameSite=Lax", "Path=/");
        } finally {
            ui.system().stopGateway();
            ui.system().startGateway();
        }
    }

    @Test
    void formsOfOtherOriginsChangeNothing() throws Exception {
        ui.clear();
        HttpRequest.Builder form =
                request("/experiments/example").header("Content-Type", FORM).POST(BodyPublishers.noBody());
        assertThat(send(form).statusCode()).isEqualTo(403);
        assertThat(send(form.header("Origin", "http://evil.example")).statusCode())
                .isEqualTo(403);
        assertThat(ui.api().get("/api/experiments").body().get("experiments")).isEmpty();
    }

    @Test
    void pagesAllowOnlyWhatIsOursAndAssetsAreKept() throws Exception {
        HttpResponse<String> page = send(request("/experiments").header("Accept", "text/html"));
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .containsPattern("script-src 'self' 'nonce-[\\w-]{22}'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        String again = send(request("/experiments").header("Accept", "text/html"))
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(again).isNotEqualTo(policy);

        Matcher style = Pattern.compile("/assets/app-[0-9a-f]{32}\\.css").matcher(page.body());
        assertThat(style.find()).isTrue();
        HttpResponse<String> css = send(request(style.group()).header("Accept-Encoding", "gzip"));
        assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
        assertThat(css.headers().firstValue("Content-Encoding")).contains("gzip");
    }
}
