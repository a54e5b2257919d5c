package io.dwsim.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.gateway.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final BrowserSessions SESSIONS = new BrowserSessions("s3cret", CLOCK);
    private static final AccessRequest GET =
            new AccessRequest("GET", "/api/experiments", "http", "localhost:8080", null, null, null, null, null, false);

    private final AccessRules loopback = rules(null, true, List.of());
    private final AccessRules open = rules(null, false, List.of());
    private final AccessRules withToken = rules("s3cret", false, List.of());
    private final AccessRules namedHosts = rules("s3cret", false, List.of("dw.example.org", "[fd00::1]"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "127.8.9.10", "[::1]", "[::1]:8080"})
    void loopbackNamesAlwaysPass(String host) {
        assertThat(status(loopback, from(host))).isEqualTo(200);
        assertThat(status(open, from(host))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "localhost@evil.example",
                "localhost:80@evil",
                "127.evil.example",
                "",
                "[evil]",
                "a b"
            })
    void namesThatCouldBeReboundDoNotPassWithoutAToken(String host) {
        assertThat(status(loopback, from(host))).isEqualTo(403);
        assertThat(status(open, from(host))).isEqualTo(403);
    }

    @Test
    void aRequestWithoutHostDoesNotPass() {
        assertThat(status(loopback, from(null))).isEqualTo(403);
    }

    @Test
    void addressesPassOnlyBeyondLoopback() {
        assertThat(status(open, from("192.168.1.5:8080"))).isEqualTo(200);
        assertThat(status(open, from("[fd00::1]"))).isEqualTo(200);
        assertThat(status(loopback, from("192.168.1.5:8080"))).isEqualTo(403);
    }

    @Test
    void aTokenStandsInForNamesUnlessSomeAreAllowed() {
        assertThat(status(withToken, authorized("any.example.org", "Bearer s3cret")))
                .isEqualTo(200);
        assertThat(status(namedHosts, authorized("any.example.org", "Bearer s3cret")))
                .isEqualTo(403);
        assertThat(status(namedHosts, authorized("DW.example.org:443", "Bearer s3cret")))
                .isEqualTo(200);
        assertThat(status(rules("s3cret", true, List.of()), authorized("evil.example", "Bearer s3cret")))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer S3cret", "Bearer s3cret x", "Basic s3cret", "s3cret"})
    void everythingElseThanTheTokenIsRefused(String authorization) {
        Problem problem =
                withToken.refusal(authorized("localhost", authorization)).orElseThrow();
        assertThat(problem.status()).isEqualTo(401);
        assertThat(problem.headers()).containsKey("WWW-Authenticate");
    }

    @Test
    void onlyHealthNeedsNoToken() {
        assertThat(status(withToken, with("GET", "/health", null, null, null, false)))
                .isEqualTo(200);
        assertThat(status(withToken, with("GET", "/healthy", null, null, null, false)))
                .isEqualTo(401);
        assertThat(status(withToken, with("GET", "/v3/api-docs", null, null, null, false)))
                .isEqualTo(401);
        assertThat(status(withToken, authorized("localhost", "bearer  s3cret"))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            POST,   application/json,                -,                     -,           true,  200
            POST,   Application/JSON; charset=utf-8, -,                     -,           true,  200
            PUT,    application/yaml,                -,                     -,           true,  200
            POST,   application/x-yaml,              -,                     -,           true,  200
            POST,   text/yaml,                       -,                     -,           true,  200
            POST,   text/plain,                      -,                     -,           true,  415
            POST,   text/plain; application/json,    -,                     -,           true,  415
            POST,   multipart/form-data,             -,                     -,           true,  415
            POST,   -,                               -,                     -,           true,  415
            POST,   -,                               -,                     -,           false, 200
            DELETE, -,                               -,                     -,           false, 200
            DELETE, -,                               http://localhost:8080, same-origin, false, 200
            POST,   application/json,                http://localhost:8080, same-origin, true,  200
            POST,   application/json,                http://localhost:3000, same-site,   true,  403
            POST,   application/json,                https://localhost:8080, -,          true,  403
            POST,   application/json,                http://evil.example,   -,           true,  403
            POST,   application/json,                null,                  -,           true,  403
            POST,   application/json,                -,                     cross-site,  true,  403
            DELETE, -,                               http://evil.example,   -,           false, 403
            POST,   -,                               -,                     cross-site,  false, 403
            GET,    -,                               http://evil.example,   cross-site,  false, 200
            """)
    void changesAreTakenOnlyFromTheSameOriginAndAsJsonOrYaml(
            String method, String contentType, String origin, String fetchSite, boolean hasBody, int status) {
        assertThat(status(loopback, with(method, "/api/experiments", contentType, origin, fetchSite, hasBody)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            http://localhost:8080, same-origin, 200
            -,                     same-origin, 200
            http://localhost:8080, -,           200
            -,                     -,           403
            -,                     none,        403
            http://evil.example,   same-origin, 403
            http://localhost:3000, same-site,   403
            http://evil.example,   cross-site,  403
            """)
    void formsOfPagesAreTakenFromOurOwnPagesOnly(String origin, String fetchSite, int status) {
        String form = "application/x-www-form-urlencoded";
        assertThat(status(loopback, with("POST", "/experiments/shop/reset", form, origin, fetchSite, true)))
                .isEqualTo(status);
        assertThat(status(withToken, with("POST", "/login", form, origin, fetchSite, true)))
                .isEqualTo(status);
    }

    @Test
    void aSessionStandsInForTheToken() {
        String session = SESSIONS.begin(" s3cret ").orElseThrow();
        assertThat(SESSIONS.begin("S3cret")).isEmpty();
        assertThat(status(withToken, inSession("GET", "/experiments", session, null)))
                .isEqualTo(200);
        assertThat(status(withToken, inSession("GET", "/experiments", session + "x", null)))
                .isEqualTo(401);
        assertThat(status(withToken, inSession("GET", "/experiments", "9999999999" + session.substring(10), null)))
                .isEqualTo(401);
        assertThat(status(withToken, inSession("GET", "/experiments", ".", null)))
                .isEqualTo(401);
        BrowserSessions later = new BrowserSessions("s3cret", Clock.offset(CLOCK, BrowserSessions.LENGTH));
        AccessRules tomorrow = new AccessRules("s3cret", false, List.of(), later);
        assertThat(status(tomorrow, inSession("GET", "/experiments", session, null)))
                .isEqualTo(401);
    }

    @Test
    void aSessionChangesOnlyWhatItsOwnPagesChange() {
        String session = SESSIONS.begin("s3cret").orElseThrow();
        assertThat(status(withToken, inSession("DELETE", "/api/experiments/shop", session, "same-origin")))
                .isEqualTo(200);
        assertThat(status(withToken, inSession("DELETE", "/api/experiments/shop", session, null)))
                .isEqualTo(403);
        assertThat(status(withToken, inSession("DELETE", "/api/experiments/shop", session, "same-site")))
                .isEqualTo(403);
    }

    @Test
    void whatALoginPageNeedsIsThereForEveryone() {
        assertThat(status(withToken, with("GET", "/login", null, null, null, false)))
                .isEqualTo(200);
        assertThat(status(withToken, with("GET", "/assets/app.css", null, null, null, false)))
                .isEqualTo(200);
        assertThat(status(withToken, with("GET", "/assetsx", null, null, null, false)))
                .isEqualTo(401);
    }

    private static AccessRules rules(String token, boolean loopbackOnly, List<String> allowedHosts) {
        return new AccessRules(
                token, loopbackOnly, allowedHosts, token == null ? new BrowserSessions(null, CLOCK) : SESSIONS);
    }

    private static AccessRequest inSession(String method, String path, String session, String fetchSite) {
        return new AccessRequest(method, path, "http", "localhost:8080", null, fetchSite, null, null, session, false);
    }

    private static AccessRequest with(
            String method, String path, String contentType, String origin, String fetchSite, boolean hasBody) {
        return new AccessRequest(
                method, path, "http", "localhost:8080", origin, fetchSite, contentType, null, null, hasBody);
    }

    private static AccessRequest from(String host) {
        return new AccessRequest("GET", GET.path(), "http", host, null, null, null, null, null, false);
    }

    private static AccessRequest authorized(String host, String authorization) {
        return new AccessRequest("GET", GET.path(), "http", host, null, null, null, authorization, null, false);
    }

    private static int status(AccessRules rules, AccessRequest request) {
        return rules.refusal(request).map(Problem::status).orElse(200);
    }
}
