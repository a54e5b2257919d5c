package io.dwsim.gateway.ui.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells browsers what a page may do: load and run what this origin has, and nothing else. The one script that stands in
 * the page, its import map, and the styles that the editor makes carry a number used once.
 */
final class ContentSecurity implements HandlerInterceptor {

    /** The request's attribute that has the number. */
    static final String NONCE = "nonce";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("io.dwsim.gateway.ui.")) {
            apply(request, response);
        }
        return true;
    }

    static void apply(HttpServletRequest request, HttpServletResponse response) {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        request.setAttribute(NONCE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce
                        + "'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // pages show what is now; going back shows what a page looked like, and asks anew
        response.setHeader("Cache-Control", "no-cache");
    }
}
