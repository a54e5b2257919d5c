package io.dwsim.gateway.ui.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginControllerTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/runs?status=FAILED&page=2", "/experiments/a_b/runs/7", "/query?sql=SELECT%201%2B1"})
    void leadsToPagesOfOurs(String next) {
        assertThat(LoginController.inside(next)).isEqualTo(next);
        assertThatCode(() -> URI.create(next)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "runs",
                "//example.com/",
                "/\\example.com",
                "https://example.com/",
                "javascript:alert(1)",
                "/a b",
                "/x%",
                "/x%2",
                "/x%zz",
                "/x\r\nSet-Cookie: a=b"
            })
    void leadsNowhereElse(String next) {
        assertThat(LoginController.inside(next)).isEqualTo("/experiments");
    }
}
