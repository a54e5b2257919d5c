package io.dwsim.gateway.access;

import io.dwsim.gateway.problem.Problem;
import io.dwsim.gateway.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through what {@link AccessRules} allow, and sets the headers that make browsers careful. */
final class AccessFilter extends OncePerRequestFilter {

    private final AccessRules rules;

    AccessFilter(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        // says nothing to other sites; with "no-referrer" forms of our own pages would come from origin "null"
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
        response.setHeader("X-Frame-Options", "DENY");
        Optional<Problem> refusal = rules.refusal(described(request));
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else if (refusal.get().status() == HttpServletResponse.SC_UNAUTHORIZED && isPageVisit(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/login?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        } else {
            ProblemResponse.write(refusal.get(), response);
        }
    }

    /** Whether someone looks at a page, and can fill in a form; a script of a page says what it is. */
    private static boolean isPageVisit(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null;
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static @Nullable String session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(BrowserSessions.COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static AccessRequest described(HttpServletRequest request) {
        return new AccessRequest(
                request.getMethod(),
                // the container's path is decoded and normalized, unlike the request URI
                request.getServletPath() + nullToEmpty(request.getPathInfo()),
                request.getScheme(),
                request.getHeader("Host"),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"),
                request.getContentType(),
                request.getHeader("Authorization"),
                session(request),
                request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
